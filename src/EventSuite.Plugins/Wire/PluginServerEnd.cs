namespace EventSuite.Plugins.Wire;

/// <summary>Why a server came to its end.</summary>
public enum PluginServerEnd
{
    /// <summary>The host asked for it.</summary>
    Shutdown,

    /// <summary>The host is gone: its stream ended.</summary>
    InputEnded,
}

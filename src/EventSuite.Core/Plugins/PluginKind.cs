namespace EventSuite.Core.Plugins;

/// <summary>What a plugin does.</summary>
public enum PluginKind
{
    /// <summary>Makes music.</summary>
    Generator,

    /// <summary>Scores music.</summary>
    Judge,
}

namespace EventSuite.Plugins;

/// <summary>How much a line of the log matters.</summary>
public enum PluginLogLevel
{
    /// <summary>For the author.</summary>
    Debug,

    /// <summary>For the curious.</summary>
    Information,

    /// <summary>Something is not as it should be.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,
}

namespace EventSuite.Plugins.Wire;

/// <summary>Names of log levels on the wire.</summary>
internal static class LogLevels
{
    public static string Name(PluginLogLevel level) => level switch
    {
        PluginLogLevel.Debug => "debug",
        PluginLogLevel.Warning => "warning",
        PluginLogLevel.Error => "error",
        _ => "info",
    };

    /// <summary>An unknown level is information: newer plugins may have more of them.</summary>
    public static PluginLogLevel Parse(string? name) => name switch
    {
        "debug" => PluginLogLevel.Debug,
        "warning" => PluginLogLevel.Warning,
        "error" => PluginLogLevel.Error,
        _ => PluginLogLevel.Information,
    };
}

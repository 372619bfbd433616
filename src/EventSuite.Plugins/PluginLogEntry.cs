namespace EventSuite.Plugins;

/// <summary>A line that a plugin wrote to the log.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Message">The line; at most 500 characters are kept.</param>
public readonly record struct PluginLogEntry(PluginLogLevel Level, string Message);

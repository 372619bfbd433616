namespace EventSuite.Plugins.Wire;

/// <summary>How the host talks to a plugin.</summary>
public sealed record PluginClientOptions
{
    /// <summary>Largest frame either way, in bytes.</summary>
    public int FrameBytes { get; init; } = PluginLimits.DefaultFrameBytes;

    /// <summary>Gets the plugin's lines of the log, cleaned and cut; called by the reader, so it must be quick. May be null.</summary>
    public Action<PluginLogEntry>? Log { get; init; }

    /// <summary>Most lines of the log a second that are passed on; the rest is counted and told.</summary>
    public int LogLinesPerSecond { get; init; } = 20;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

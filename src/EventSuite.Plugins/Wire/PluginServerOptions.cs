using EventSuite.Plugins.Manifests;

namespace EventSuite.Plugins.Wire;

/// <summary>How a plugin is served.</summary>
public sealed record PluginServerOptions
{
    /// <summary>The plugin's manifest.</summary>
    public required PluginManifest Manifest { get; init; }

    /// <summary>Largest frame either way, in bytes; the host may ask for less.</summary>
    public int FrameBytes { get; init; } = PluginLimits.DefaultFrameBytes;

    /// <summary>Progress is passed on at most this often, the first and the last always.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Gets every exception of the plugin with its stack, for standard error. May be null.</summary>
    public Action<Exception>? OnFault { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

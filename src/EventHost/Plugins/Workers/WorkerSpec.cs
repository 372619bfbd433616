using EventSuite.Core.Plugins;
using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Workers;

/// <summary>One version of a plugin, ready to be started.</summary>
/// <param name="Manifest">What it declares.</param>
/// <param name="Version">Exactly which version.</param>
/// <param name="Folder">Its read-only copy.</param>
/// <param name="Packages">The packages it asks for; null: none.</param>
/// <param name="FreshForEachCall">Whether no worker may serve twice: a contestant's own judge must not remember.</param>
internal sealed record WorkerSpec(PluginManifest Manifest, PluginVersion Version, string Folder, string? Packages, bool FreshForEachCall)
{
    /// <summary>What it may use.</summary>
    public EventSuite.Core.Plugins.PluginLimits Limits { get; } = new(
        (long)Manifest.Limits.MemoryMb << 20,
        TimeSpan.FromSeconds(Manifest.Limits.LoadSeconds),
        TimeSpan.FromSeconds(Manifest.Limits.CallSeconds),
        Manifest.Limits.Threads);
}

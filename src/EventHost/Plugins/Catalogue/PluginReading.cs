using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;
using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Catalogue;

/// <summary>From a folder that stands still to a plugin, or why it is none.</summary>
/// <param name="Content">The plugin.</param>
/// <param name="Fault">Why there is none.</param>
/// <param name="Id">The id as far as it could be read.</param>
internal sealed record PluginReading(PluginContent? Content, PluginStanding? Fault, string? Id)
{
    /// <summary>Reads a place; null when its folder changed meanwhile.</summary>
    /// <exception cref="IOException">It changed meanwhile, or cannot be read.</exception>
    public static async Task<PluginReading?> OfAsync(PluginPlace place, FolderLook look, PluginVersions versions, CancellationToken cancellation)
    {
        if (look.Fault is { } refused)
        {
            return new(null, new(PluginState.Malfunctioned, refused), null);
        }

        var read = ManifestReader.ReadFolder(place.Path);
        if (read.Manifest is not { } first)
        {
            return Refuse(read);
        }

        var hash = await PluginVersions.HashAsync(place.Path, look, cancellation);
        if (place.Origin == PluginOrigin.Uploaded)
        {
            return new(new PluginContent(first, hash, place.Path), null, first.Id);
        }

        if (await versions.KeepAsync(first.Id, hash, place.Path, look, cancellation) is not { } kept)
        {
            return null;
        }

        // What counts is what runs: the copy's own manifest.
        var own = ManifestReader.ReadFolder(kept);
        return own.Manifest is { } manifest && manifest.Id == first.Id ? new(new PluginContent(manifest, hash, kept), null, manifest.Id) : null;
    }

    private static PluginReading Refuse(ManifestReadResult read) => read.NotSupported is { } why
        ? new(null, new(PluginState.NotSupported, why), read.Id)
        : new(null, new(PluginState.Malfunctioned, $"{PluginManifest.FileName}: {string.Join(" ", read.Faults)}"), read.Id);
}

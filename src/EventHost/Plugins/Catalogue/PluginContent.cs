using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Catalogue;

/// <summary>A plugin as its folder describes it.</summary>
/// <param name="Manifest">What it declares.</param>
/// <param name="Hash">What is in its folder.</param>
/// <param name="Folder">The copy that runs; for an upload that waits, the upload itself.</param>
internal sealed record PluginContent(PluginManifest Manifest, string Hash, string Folder);

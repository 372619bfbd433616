namespace EventSuite.Core.Plugins;

/// <summary>Exactly which plugin did something, so that it can be done again.</summary>
/// <param name="Id">The plugin's id.</param>
/// <param name="Version">The version that its manifest names.</param>
/// <param name="ContentHash">SHA-256 over all files of its folder, lower-case hex; for a remote plugin a hash of what it announced.</param>
public sealed record PluginVersion(string Id, string Version, string ContentHash);

using EventSuite.Core.Plugins;

namespace EventSuite.Core.PluginUploads;

/// <summary>What a plugin's manifest says, as far as an upload asks.</summary>
/// <param name="Id">The plugin's id.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Version">Its version.</param>
/// <param name="Kind">Generator or judge.</param>
/// <param name="Asked">What it asks for.</param>
/// <param name="Packages">The folder of packages that it needs; null: none.</param>
/// <param name="Program">The file in its folder that is run; null: a program of the host such as python3.</param>
public sealed record PluginFacts(string Id, string Name, string Version, PluginKind Kind, PluginLimits Asked, string? Packages, string? Program);

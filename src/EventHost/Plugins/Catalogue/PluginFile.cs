namespace EventHost.Plugins.Catalogue;

/// <summary>A file of a plugin's folder.</summary>
/// <param name="Path">Relative, with <c>/</c> between names.</param>
/// <param name="Length">In bytes.</param>
/// <param name="ChangedTicks">Time of the last change.</param>
internal readonly record struct PluginFile(string Path, long Length, long ChangedTicks);

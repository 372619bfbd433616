namespace EventHost.Plugins.Catalogue;

/// <summary>A folder that may hold a plugin.</summary>
/// <param name="Origin">Where it lies.</param>
/// <param name="Name">The folder's own name.</param>
/// <param name="Path">The folder, absolute.</param>
internal sealed record PluginPlace(PluginOrigin Origin, string Name, string Path)
{
    /// <summary>Names this place among all.</summary>
    public string Key => $"{Origin.ToString().ToLowerInvariant()}:{Name}";

    /// <summary>The place in words.</summary>
    public string Words => Origin == PluginOrigin.Resident ? $"'{Name}', which came with the host" : $"the folder '{Name}'";
}

using EventHost.Plugins.Settings;

namespace EventHost.Plugins.Catalogue;

/// <summary>Lists the folders that may hold plugins.</summary>
internal static class PluginPlaces
{
    /// <summary>All that are there now; names that begin with a dot are left alone, so that one can copy under such a name and rename.</summary>
    public static IEnumerable<PluginPlace> Find(PluginFolders folders) =>
        Below(folders.Residents, PluginOrigin.Resident).Concat(Below(folders.Drop, PluginOrigin.Dropped)).Concat(Below(folders.Uploads, PluginOrigin.Uploaded));

    private static IEnumerable<PluginPlace> Below(string folder, PluginOrigin origin) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateDirectories()
            .Where(d => !d.Name.StartsWith('.') && d.LinkTarget is null)
            .OrderBy(d => d.Name, StringComparer.Ordinal)
            .Select(d => new PluginPlace(origin, d.Name, d.FullName))
        : [];
}

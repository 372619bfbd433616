using EventHost.Configuration;

namespace EventHost.Plugins.Settings;

/// <summary>Where plugins and what belongs to them are kept; all absolute.</summary>
/// <param name="Drop">The folder that plugins are dropped into.</param>
/// <param name="Residents">The plugins that came with the host.</param>
/// <param name="Versions">Read-only copies by content hash, which is what runs.</param>
/// <param name="Scratch">A folder for each running worker.</param>
/// <param name="Packages">What the organiser prepared for heavier plugins.</param>
/// <param name="Uploads">Uploads that wait for approval.</param>
/// <param name="Worker">The program that .NET plugins run in.</param>
/// <param name="State">What the organiser decided, as a small JSON file.</param>
internal sealed record PluginFolders(
    string Drop, string Residents, string Versions, string Scratch, string Packages, string Uploads, string Worker, string State)
{
    /// <summary>As the settings say.</summary>
    public static PluginFolders Of(HostSettings host, PluginOptions options) => new(
        Choose(options.Folder, Path.Combine(host.DataPath, "plugins")),
        Choose(options.Residents, Path.Combine(AppContext.BaseDirectory, "plugins")),
        Path.Combine(host.DataPath, "plugin-versions"),
        Path.Combine(host.DataPath, "plugin-scratch"),
        Choose(options.Packages, Path.Combine(host.DataPath, "plugin-packages")),
        Path.Combine(host.DataPath, "uploads", "plugins"),
        Path.Combine(AppContext.BaseDirectory, "worker", "PluginWorker.dll"),
        Path.Combine(host.DataPath, "plugins.json"));

    private static string Choose(string set, string usual) => Path.GetFullPath(set.Length > 0 ? set : usual);
}

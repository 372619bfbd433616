namespace EventSuite.Core.PluginUploads;

/// <summary>An uploaded plugin, unpacked in memory and checked.</summary>
/// <param name="Files">Its files, by name.</param>
/// <param name="ZipSha256">SHA-256 of the zip, lower-case hex.</param>
public sealed record PluginPackage(IReadOnlyList<PackageFile> Files, string ZipSha256)
{
    /// <summary>The file that says what the plugin is.</summary>
    public const string ManifestName = "plugin.json";

    /// <summary>The bytes of all files together.</summary>
    public long Bytes => Files.Sum(f => (long)f.Bytes.Length);

    /// <summary>A file by its name; null: there is none.</summary>
    public PackageFile? Find(string name) => Files.FirstOrDefault(f => f.Name == name);
}

using System.IO.Compression;
using System.Text;

namespace EndToEnd.Support;

/// <summary>The sample composer in Python, as a team would hand it in: under an id and a name of its own.</summary>
public static class TeamPlugin
{
    /// <summary>Its folder as a zip.</summary>
    public static byte[] Zip(string id, string name)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.GetFiles(Folder).Order(StringComparer.Ordinal))
            {
                using var entry = zip.CreateEntry("composer/" + Path.GetFileName(file)).Open();
                entry.Write(Path.GetFileName(file) == "plugin.json" ? Renamed(File.ReadAllText(file), id, name) : File.ReadAllBytes(file));
            }
        }

        return bytes.ToArray();
    }

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "EventSuite.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
            }

            return Path.Combine(folder.FullName, "samples", "plugins", "python", "generator");
        }
    }

    private static byte[] Renamed(string manifest, string id, string name)
    {
        var renamed = manifest.Replace("\"motif-composer\"", $"\"{id}\"", StringComparison.Ordinal).Replace("\"Motif Composer\"", $"\"{name}\"", StringComparison.Ordinal);
        Assert.Contains($"\"{id}\"", renamed, StringComparison.Ordinal);
        Assert.Contains($"\"{name}\"", renamed, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(renamed);
    }
}

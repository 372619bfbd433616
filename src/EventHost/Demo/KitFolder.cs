using EventSuite.Core.Kits;
using EventSuite.Core.Results;

namespace EventHost.Demo;

/// <summary>Reads a kit from a folder of the disk, or from a zip.</summary>
internal static class KitFolder
{
    /// <summary>The kit's files.</summary>
    public static Outcome<KitFiles> Read(string path)
    {
        if (File.Exists(path))
        {
            return KitArchive.Read(File.ReadAllBytes(path));
        }

        if (!Directory.Exists(path))
        {
            return Fault.NotFound("kit_missing", $"There is no folder or zip at '{path}'.");
        }

        var files = Directory.EnumerateFiles(path).Where(f => KitFiles.BelongsToKit(Path.GetFileName(f))).ToList();
        var tooLarge = files.FirstOrDefault(f => new FileInfo(f).Length > KitFiles.MaxFileBytes);
        return tooLarge is not null
            ? Fault.Invalid("kit_file_large", $"'{Path.GetFileName(tooLarge)}' is larger than {KitFiles.MaxFileBytes} bytes.", Path.GetFileName(tooLarge))
            : new KitFiles(files.Select(f => KeyValuePair.Create(Path.GetFileName(f), File.ReadAllBytes(f))));
    }
}

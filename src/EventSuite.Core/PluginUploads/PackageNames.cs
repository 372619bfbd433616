using System.IO.Compression;
using System.Text;
using EventSuite.Core.Results;

namespace EventSuite.Core.PluginUploads;

/// <summary>The names in an uploaded zip: none may lead out of the plugin's folder, on any system that the host runs on.</summary>
internal static class PackageNames
{
    private const int MaxLength = 200;
    private const int MaxDepth = 12;

    // What file systems hold, in bytes of UTF-8.
    private const int MaxPartBytes = 255;
    private const int MostFaults = 20;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    private static readonly string[] Devices =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })];

    /// <summary>The files by their name in the plugin's folder: at the zip's top, or in its only top folder.</summary>
    public static List<(string Name, ZipArchiveEntry Entry)> Of(IReadOnlyCollection<ZipArchiveEntry> entries, List<Fault> faults)
    {
        // Some zip programs write '\' between folders.
        var named = entries.Select(e => (Name: e.FullName.Replace('\\', '/'), Entry: e)).ToList();
        faults.AddRange(named.Where(e => !IsHarmless(e.Name)).Take(MostFaults).Select(e => Fault.Invalid(
            "package_name", $"The zip holds '{Shown(e.Name)}': a name that leads out of the plugin's folder, or that cannot be a file's name everywhere. Zip the folder anew.", "plugin")));
        faults.AddRange(named.Where(e => !IsFileOrFolder(e.Entry)).Take(MostFaults).Select(e => Fault.Invalid(
            "package_link", $"The zip holds '{Shown(e.Name)}', which is a link or a device. Put the file itself there.", "plugin")));
        var files = named.Where(e => !e.Name.EndsWith('/') && !IsLitter(e.Name)).ToList();
        var top = TopFolder(files.Select(f => f.Name));
        files = [.. files.Select(f => (f.Name[top.Length..], f.Entry))];
        faults.AddRange(files.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Take(MostFaults).Select(g => Fault.Invalid(
            "package_name_twice", $"The zip holds '{Shown(g.Key)}' twice; capital and small letters count alike. Remove one.", "plugin")));
        var folders = files.SelectMany(f => Parents(f.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        faults.AddRange(files.Where(f => folders.Contains(f.Name)).Take(MostFaults).Select(f => Fault.Invalid(
            "package_name_twice", $"The zip holds '{Shown(f.Name)}' both as a file and as a folder. Rename one.", "plugin")));
        return files;
    }

    /// <summary>Whether the zip says that the file is a program.</summary>
    public static bool IsExecutable(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0x40) != 0;

    /// <summary>The name as it can be shown in a message.</summary>
    public static string Shown(string name) =>
        new([.. (name.Length > 60 ? name[..60] + "…" : name).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);

    private static bool IsHarmless(string name) =>
        name.Length is > 0 and <= MaxLength && !name.StartsWith('/') && name.TrimEnd('/').Split('/') is { Length: <= MaxDepth } parts && parts.All(IsHarmlessPart);

    private static bool IsHarmlessPart(string part) =>
        part.Length > 0 && Encoding.UTF8.GetByteCount(part) <= MaxPartBytes && !part.Any(c => char.IsControl(c) || char.IsSurrogate(c) || "<>:\"|?*".Contains(c, StringComparison.Ordinal))
        && part[^1] is not ('.' or ' ') && !Devices.Contains(part.Split('.')[0].TrimEnd().ToLowerInvariant());

    // The upper half is the Unix mode; zips made elsewhere have none.
    private static bool IsFileOrFolder(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & TypeMask) is 0 or RegularFile or Folder;

    // What file managers leave behind.
    private static bool IsLitter(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name[(name.LastIndexOf('/') + 1)..] is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private static string TopFolder(IEnumerable<string> names)
    {
        var tops = names.Select(n => n[..(n.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct().Take(2).ToList();
        return tops is [var only] ? only : "";
    }

    private static IEnumerable<string> Parents(string name)
    {
        for (var at = name.LastIndexOf('/'); at > 0; at = name.LastIndexOf('/', at - 1))
        {
            yield return name[..at];
        }
    }
}

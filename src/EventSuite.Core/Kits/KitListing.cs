using System.IO.Compression;
using EventSuite.Core.Results;

namespace EventSuite.Core.Kits;

/// <summary>What a zip lists: the kit's files by their name in the kit, and what is wrong with the names.</summary>
internal sealed class KitListing
{
    private const int MaxNameLength = 200;

    private KitListing(List<(string Name, ZipArchiveEntry Entry)> files, List<Fault> faults, List<string> notes) =>
        (Files, Faults, Notes) = (files, faults, notes);

    public IReadOnlyList<(string Name, ZipArchiveEntry Entry)> Files { get; }

    public IReadOnlyList<Fault> Faults { get; }

    public IReadOnlyList<string> Notes { get; }

    public static KitListing Of(IEnumerable<ZipArchiveEntry> entries)
    {
        // Some zip programs write '\' between folders.
        var named = entries.Select(e => (Name: e.FullName.Replace('\\', '/'), Entry: e)).ToList();
        var faults = named.Where(e => !IsHarmless(e.Name)).Take(20).Select(e => Fault.Invalid(
            "kit_name", $"The zip holds a file with the name '{Shown(e.Name)}', which points outside of the kit or cannot be a file's name. Zip the kit's folder anew.", "kit")).ToList();
        var files = named.Where(e => !e.Name.EndsWith('/') && !IsLitter(e.Name)).ToList();
        var top = TopFolder(files.Select(f => f.Name));
        files = [.. files.Select(f => (f.Name[top.Length..], f.Entry))];
        faults.AddRange(files.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Take(20)
            .Select(g => Fault.Invalid("kit_name_twice", $"The zip holds '{Shown(g.Key)}' twice. Remove one.", "kit")));
        var aside = files.Where(f => !KitFiles.BelongsToKit(f.Name)).Select(f => f.Name).ToList();
        return new KitListing(
            [.. files.Where(f => KitFiles.BelongsToKit(f.Name))],
            faults,
            aside.Count == 0 ? [] : [$"Left aside, not part of a kit: {string.Join(", ", aside.Take(5).Select(Shown))}{(aside.Count > 5 ? $" and {aside.Count - 5} more" : "")}."]);
    }

    private static bool IsHarmless(string name) =>
        name.Length is > 0 and <= MaxNameLength
        && !name.StartsWith('/')
        && !name.Contains(':', StringComparison.Ordinal)
        && !name.Any(char.IsControl)
        && !name.TrimEnd('/').Split('/').Any(part => part is "" or "." or "..");

    // What file managers leave behind.
    private static bool IsLitter(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name[(name.LastIndexOf('/') + 1)..].StartsWith('.');

    private static string TopFolder(IEnumerable<string> names)
    {
        var tops = names.Select(n => n[..(n.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct().Take(2).ToList();
        return tops is [var only] ? only : "";
    }

    private static string Shown(string name) =>
        new([.. (name.Length > 60 ? name[..60] + "…" : name).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
}

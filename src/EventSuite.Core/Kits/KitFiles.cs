using System.Collections.Frozen;

namespace EventSuite.Core.Kits;

/// <summary>The files of an event kit in memory: its top-level JSON, CSV and Markdown files, by name.</summary>
public sealed class KitFiles
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxFileBytes = 2_000_000;

    /// <summary>Largest sum of all files, in bytes.</summary>
    public const int MaxTotalBytes = 8_000_000;

    private readonly FrozenDictionary<string, byte[]> _files;

    /// <summary>A kit of these files; names are looked up whatever their case.</summary>
    /// <param name="files">Name → content.</param>
    /// <param name="notes">Sentences for the organiser, e.g. about files that were left aside.</param>
    public KitFiles(IEnumerable<KeyValuePair<string, byte[]>> files, IReadOnlyList<string>? notes = null)
    {
        _files = files.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        Notes = notes ?? [];
    }

    /// <summary>Sentences for the organiser.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The content of a file, or null when the kit has none of that name.</summary>
    public byte[]? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>Whether a file of that name, relative to the kit's folder with '/', belongs to the kit.</summary>
    public static bool BelongsToKit(string name) =>
        !name.Contains('/', StringComparison.Ordinal) && !name.StartsWith('.')
        && (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
}

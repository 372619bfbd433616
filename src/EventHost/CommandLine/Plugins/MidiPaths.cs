namespace EventHost.CommandLine.Plugins;

/// <summary>The files that are meant by files and folders.</summary>
internal static class MidiPaths
{
    private static readonly EnumerationOptions Deep = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint, // links may lead round in circles
    };

    /// <summary>Named files as they are, and of folders all MIDI files (.mid, .midi) at any depth in the order of their names; each once.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Files).DistinctBy(f => f.Length == 0 ? f : Path.GetFullPath(f))];

    private static IEnumerable<string> Files(string path) => !Directory.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", Deep).Where(f => Path.GetExtension(f).ToUpperInvariant() is ".MID" or ".MIDI").Order(StringComparer.Ordinal);
}

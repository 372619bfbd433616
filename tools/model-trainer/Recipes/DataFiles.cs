namespace ModelTrainer.Recipes;

/// <summary>The files behind a path of <c>--data</c>.</summary>
public static class DataFiles
{
    /// <summary>A set's name: the last part of its path, which says nothing of this machine.</summary>
    public static string NameOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <summary>The file itself, or the files of a folder and its folders with one of some endings. Sorted by name, so
    /// that the order is everywhere the same. Each with its name below the set, slashes forward.</summary>
    /// <param name="path">A file or folder that exists.</param>
    /// <param name="endings">Such as .mid; upper or lower case.</param>
    public static IReadOnlyList<(string Name, string Path)> Under(string path, params IReadOnlyList<string> endings)
    {
        if (File.Exists(path))
        {
            return [(Path.GetFileName(path), path)];
        }

        return [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Select(file => (Name: Path.GetRelativePath(path, file).Replace('\\', '/'), Path: file))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
    }
}

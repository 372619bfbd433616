namespace EventHost.Plugins.Catalogue;

/// <summary>A plugin's folder at one moment. Two equal looks in a row mean that nobody is copying into it.</summary>
/// <param name="Files">Its files in the order of their paths.</param>
/// <param name="Fault">Why it cannot be used, whatever is in it; null: nothing in the way.</param>
internal sealed record FolderLook(IReadOnlyList<PluginFile> Files, string? Fault)
{
    private const int MostFiles = 50_000;

    /// <summary>Whether nothing was added, changed or removed between the two.</summary>
    public bool SameAs(FolderLook? other) => other is not null && Fault == other.Fault && Files.SequenceEqual(other.Files);

    /// <summary>Looks at a folder.</summary>
    /// <exception cref="IOException">It changed while it was looked at, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    public static FolderLook At(string folder)
    {
        var files = new List<PluginFile>();
        var rest = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (rest.TryPop(out var next))
        {
            foreach (var item in next.EnumerateFileSystemInfos())
            {
                var path = Path.GetRelativePath(folder, item.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (item.LinkTarget is not null)
                {
                    // It would be followed when the folder is copied, to a file that is not the plugin's.
                    return Refused($"'{path}' is a link. Put the file itself into the plugin's folder.");
                }

                if (item is DirectoryInfo below)
                {
                    rest.Push(below);
                    continue;
                }

                var file = (FileInfo)item;
                files.Add(new PluginFile(path, file.Length, file.LastWriteTimeUtc.Ticks));
                if (files.Count > MostFiles)
                {
                    return Refused($"It has more than {MostFiles:N0} files. Put packages into the folder that the manifest's \"packages\" names.");
                }
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new FolderLook(files, null);
    }

    private static FolderLook Refused(string fault) => new([], fault);
}

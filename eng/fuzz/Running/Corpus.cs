namespace MusicFuzz.Running;

/// <summary>Files to begin with: those of the repository always, those of shared/data where that folder lies beside it.</summary>
public static class Corpus
{
    /// <summary>Small files under a folder of the repository, sorted by path, no more than so many, spread over all.</summary>
    public static IEnumerable<string> OfRepository(string folder, string pattern, int most, int mostBytes) =>
        Small(Path.Combine(Root().FullName, folder), pattern, most, mostBytes);

    /// <summary>The same of shared/data, in the repository's folder or one above it; none when it is missing.</summary>
    public static IEnumerable<string> OfSharedData(string folder, string pattern, int most, int mostBytes)
    {
        for (DirectoryInfo? up = Root(); up is not null; up = up.Parent)
        {
            string candidate = Path.Combine(up.FullName, "shared", "data", folder);
            if (Directory.Exists(candidate))
            {
                return Small(candidate, pattern, most, mostBytes);
            }
        }

        return [];
    }

    private static IEnumerable<string> Small(string folder, string pattern, int most, int mostBytes)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, pattern, new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive })
                .Where(file => new FileInfo(file).Length <= mostBytes).Order(StringComparer.Ordinal),
        ];
        return Enumerable.Range(0, Math.Min(most, files.Length)).Select(i => files[i * files.Length / Math.Min(most, files.Length)]);
    }

    private static DirectoryInfo Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EventSuite.sln")))
        {
            folder = folder.Parent;
        }

        return folder ?? throw new InvalidOperationException("The fuzzer must run inside the repository.");
    }
}

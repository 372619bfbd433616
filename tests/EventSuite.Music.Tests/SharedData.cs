using System.Runtime.CompilerServices;

namespace EventSuite.Music.Tests;

/// <summary>Test data that lies beside the checkout and not in it: tests that need it are skipped without it.</summary>
internal static class SharedData
{
    /// <summary>All files under a folder of the data, in a fixed order; skips the test when there is none.</summary>
    public static string[] Files(string folder, string pattern = "*")
    {
        string path = Folder(folder);
        string[] files = Directory.GetFiles(path, pattern, new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MatchCasing = MatchCasing.CaseInsensitive,
        });
        Array.Sort(files, StringComparer.Ordinal);
        Assert.NotEmpty(files);
        return files;
    }

    /// <summary>A folder of the data; skips the test when it is missing.</summary>
    public static string Folder(string folder)
    {
        for (DirectoryInfo? up = new(SourceFolder()); up is not null; up = up.Parent)
        {
            string candidate = Path.Combine(up.FullName, "shared", "data", folder);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        Assert.Skip($"No folder shared/data/{folder} beside the checkout.");
        return "";
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

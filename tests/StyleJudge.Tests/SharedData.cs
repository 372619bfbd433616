using System.Runtime.CompilerServices;

namespace StyleJudge.Tests;

/// <summary>Test data that lies beside the checkout and not in it: tests that need it are skipped without it.</summary>
internal static class SharedData
{
    /// <summary>The folder of all sets; skips the test when there is none.</summary>
    public static string Folder()
    {
        for (DirectoryInfo? up = new(SourceFolder()); up is not null; up = up.Parent)
        {
            string candidate = Path.Combine(up.FullName, "shared", "data");
            if (Directory.Exists(Path.Combine(candidate, "mutopia-pd-bach")))
            {
                return candidate;
            }
        }

        Assert.Skip("No folder shared/data with mutopia-pd-bach beside the checkout.");
        return "";
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

using System.Runtime.CompilerServices;

namespace PitchDistributionJudge.Tests;

/// <summary>Test data that lies beside the checkout and not in it: tests that need it are skipped without it.</summary>
internal static class SharedData
{
    /// <summary>The MIDI files of a folder of the data, in a fixed order; skips the test when there is none.</summary>
    public static string[] MidiFiles(string folder)
    {
        for (DirectoryInfo? up = new(SourceFolder()); up is not null; up = up.Parent)
        {
            string candidate = Path.Combine(up.FullName, "shared", "data", folder);
            if (Directory.Exists(candidate))
            {
                return [.. Directory.GetFiles(candidate, "*.mid", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            }
        }

        Assert.Skip($"No folder shared/data/{folder} beside the checkout.");
        return [];
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

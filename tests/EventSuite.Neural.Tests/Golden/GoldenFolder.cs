using System.Runtime.CompilerServices;

namespace EventSuite.Neural.Tests.Golden;

/// <summary>PyTorch's own values and gradients, beside the checkout or where EVENTSUITE_GOLDEN says.</summary>
internal static class GoldenFolder
{
    public static string[] Files()
    {
        string? folder = Find();
        return folder is null ? [] : [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)];
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("EVENTSUITE_GOLDEN") is { Length: > 0 } named)
        {
            // Named and missing is a mistake, not a reason to skip.
            return Directory.Exists(named) ? named : throw new DirectoryNotFoundException($"EVENTSUITE_GOLDEN names no folder: {named}");
        }

        for (DirectoryInfo? up = new(SourceFolder()); up is not null; up = up.Parent)
        {
            string candidate = Path.Combine(up.FullName, "shared", "golden", "torch");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

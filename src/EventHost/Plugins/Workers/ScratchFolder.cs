namespace EventHost.Plugins.Workers;

/// <summary>The one folder that a worker may write to.</summary>
internal static class ScratchFolder
{
    private const int MostFiles = 20_000;
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Whether it holds more than may be.</summary>
    public static bool IsOver(string folder, long bytes)
    {
        var files = 0;
        long sum = 0;
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", All))
            {
                sum += file.Length;
                if (sum > bytes || ++files > MostFiles)
                {
                    return true;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The worker changes it while we look: the next look counts.
            return false;
        }

        return false;
    }

    /// <summary>Removes it with all that is in it, whatever rights the worker left; links are removed, never followed.</summary>
    /// <exception cref="IOException">Something in it cannot be removed.</exception>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        if (!OperatingSystem.IsWindows())
        {
            Open(new DirectoryInfo(folder));
        }

        Directory.Delete(folder, recursive: true);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Open(DirectoryInfo top)
    {
        var rest = new Stack<DirectoryInfo>([top]);
        while (rest.TryPop(out var next))
        {
            if ((next.UnixFileMode & Own) != Own)
            {
                next.UnixFileMode |= Own;
            }

            foreach (var below in next.EnumerateDirectories().Where(d => d.LinkTarget is null))
            {
                rest.Push(below);
            }
        }
    }
}

using System.Diagnostics;

namespace EventHost.Plugins.Workers;

/// <summary>The one folder that a worker may write to.</summary>
internal static class ScratchFolder
{
    private const int MostEntries = 20_000;
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // They go down step by step, in bytes: whatever names and depths there are.
    private static readonly string[][] Thorough = [["/bin/chmod", "-R", "u+rwx", "--"], ["/bin/rm", "-rf", "--"]];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Whether it holds more than may be, or something that cannot be looked into.</summary>
    public static bool IsOver(string folder, long bytes)
    {
        using var walk = new ScratchWalk(folder);
        long sum = 0;
        for (var entries = 0; walk.MoveNext(); entries++)
        {
            sum += walk.Current;
            if (sum > bytes || entries >= MostEntries)
            {
                return true;
            }
        }

        return walk.HidesSomething;
    }

    /// <summary>Removes it with all that is in it, whatever rights, names and depths the worker left; links are removed, never followed.</summary>
    /// <exception cref="IOException">Something in it cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">Something in it must not be removed.</exception>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        try
        {
            if (!OperatingSystem.IsWindows())
            {
                Open(new DirectoryInfo(folder));
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && RemoveThoroughly(folder))
        {
            // Names that are no text, or too long together, are nothing that .NET can remove.
        }
    }

    private static bool RemoveThoroughly(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        foreach (var words in Thorough)
        {
            using var process = Process.Start(words[0], [.. words[1..], folder]);
            if (!process.WaitForExit(Patience))
            {
                process.Kill();
            }
        }

        return !Directory.Exists(folder);
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

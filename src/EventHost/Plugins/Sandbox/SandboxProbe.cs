using System.Diagnostics;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Sandbox;

/// <summary>
/// Finds out what this machine can do by doing it: bubblewrap may be installed and still be forbidden (AppArmor,
/// containers). A level counts only when a worker's own command line ran at it and saw the walls.
/// </summary>
internal static class SandboxProbe
{
    private const string Marker = "walls stand";
    private const string Open = "files and the network are open to it, its environment is cleared, memory and processor are limited";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The best sandbox up to <paramref name="most"/>.</summary>
    /// <param name="programs">What there is to make it of.</param>
    /// <param name="most">The most that is tried.</param>
    /// <param name="scratch">A folder that may be written to; it must lie where workers' scratch folders will.</param>
    public static WorkerSandbox Run(SystemPrograms programs, SandboxLevel most, string scratch)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new(programs, SandboxLevel.Process, $"Each plugin has a process of its own with deadlines and a cleared environment, and the host watches its memory. On {Name()} nothing keeps it from files and the network: run only plugins that you trust.", false);
        }

        if (most == SandboxLevel.Process)
        {
            return new(programs, SandboxLevel.Process, "The setting Plugins:MostSandbox asks for no more than a process of its own: files and the network are open to it.", false);
        }

        if (most == SandboxLevel.Limited)
        {
            return Limited(programs, "the setting Plugins:MostSandbox asks for no more");
        }

        if (programs.Bubblewrap is null)
        {
            return Limited(programs, "bubblewrap is not installed (Debian: apt-get install bubblewrap)");
        }

        // With the kernel's counting per user namespace this holds the worker's own processes only; root is never counted.
        var isolated = new WorkerSandbox(programs, SandboxLevel.Isolated, Isolated(programs), processesCounted: !System.Environment.IsPrivilegedProcess);
        return Try(isolated, scratch) is { } why ? Limited(programs, $"bubblewrap does not work here ({why})") : isolated;
    }

    private static string Isolated(SystemPrograms programs) =>
        "bubblewrap keeps it from the network, from other processes and from all files but its own folder and a scratch folder; its environment is cleared."
        + (System.Environment.IsPrivilegedProcess ? " The host runs as root, and no limit on processes holds for root: run it as a user of its own." : "")
        + (programs.Prlimit is null ? " Memory is only watched: prlimit (util-linux) is missing." : "");

    private static WorkerSandbox Limited(SystemPrograms programs, string why) => programs.Prlimit is null
        ? new(programs, SandboxLevel.Process, $"Only a process of its own, since {why} and prlimit (util-linux) is missing: files and the network are open to it.", false)
        : new(programs, SandboxLevel.Limited, $"No walls, since {why}: {Open}.", false);

    /// <summary>Runs a shell as if it were a worker; null when it saw the walls, else what happened.</summary>
    private static string? Try(WorkerSandbox sandbox, string scratch)
    {
        var mine = Path.Combine(scratch, $"probe-{System.Environment.ProcessId}");
        var plugin = Path.Combine(mine, "plugin");
        var own = Path.Combine(mine, "scratch");
        Directory.CreateDirectory(plugin);
        Directory.CreateDirectory(own);
        try
        {
            // The host's folders must be out of sight, only the loopback interface may be there, and only scratch be writable: no setting of the kernel.
            var script = $"test ! -e '{mine.Replace("'", "'\\''", StringComparison.Ordinal)}' && touch /scratch/x && ! touch /plugin/x 2>/dev/null && ! test -w /proc/sys/kernel/core_pattern && test \"$(grep -c : /proc/net/dev)\" = 1 && echo '{Marker}'";
            var limits = new PluginLimits(256 * 1024 * 1024, Patience, Patience, 1);
            var command = new WorkerCommand("/bin/sh", ["-c", script], plugin, own, null, [], new Dictionary<string, string>(), limits, IsDotNet: false);
            return Run(sandbox.Plan(command));
        }
        finally
        {
            Directory.Delete(mine, recursive: true);
        }
    }

    private static string? Run(LaunchPlan plan)
    {
        try
        {
            using var process = Process.Start(ProcessStart.Of(plan))!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var words = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return $"it hung for {Patience.TotalSeconds:0} s";
            }

            return words.GetAwaiter().GetResult().Contains(Marker, StringComparison.Ordinal) ? null : Why(process.ExitCode, errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }

    private static string Why(int status, string errors) =>
        errors.Trim() is { Length: > 0 } said ? said.ReplaceLineEndings("; ") : $"status {status}: a wall is missing";

    private static string Name() => OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "this system";
}

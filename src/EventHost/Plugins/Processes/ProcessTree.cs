using System.ComponentModel;
using System.Diagnostics;

namespace EventHost.Plugins.Processes;

/// <summary>A worker's process with all that it started.</summary>
internal static class ProcessTree
{
    // Each round finds what was started during the one before; a halted process starts nothing more.
    private const int Rounds = 200;

    /// <summary>
    /// Ends the process and all of its tree. Processes of a sandbox are ended by the kernel together with its first;
    /// others are halted one after another until there is no new one, then ended, until none is left, so that none slips
    /// away by starting another.
    /// </summary>
    /// <param name="process">The process, which must not have been disposed.</param>
    /// <param name="root">The same as it was listed at its start.</param>
    /// <param name="known">Others that were seen in its tree before, wherever they belong now.</param>
    /// <param name="walled">Whether it runs in a sandbox.</param>
    public static void Kill(Process process, ProcessRow root, IReadOnlyCollection<ProcessRow> known, bool walled)
    {
        if (!OperatingSystem.IsLinux())
        {
            EndAlone(process, entireTree: true);
            return;
        }

        if (walled)
        {
            EndAlone(process, entireTree: false);
        }

        var found = new HashSet<ProcessRow>(SameProcess.Comparer);
        // One that was just starting another when it was halted may be listed without it; an ended one starts no more. So
        // it is looked again until there is nobody new.
        for (int pass = 0, before = -1; pass < Rounds && found.Count > before; pass++)
        {
            before = found.Count;
            HaltAll(root, known, found);
            EndAlone(process, entireTree: false);
            foreach (var row in found)
            {
                ProcessKill.End(row);
            }
        }
    }

    private static void HaltAll(ProcessRow root, IReadOnlyCollection<ProcessRow> known, HashSet<ProcessRow> found)
    {
        for (var round = 0; round < Rounds && Fresh(root, known, found) is { Count: > 0 } fresh; round++)
        {
            foreach (var row in fresh)
            {
                ProcessKill.Halt(row);
                found.Add(row);
            }
        }
    }

    private static List<ProcessRow> Fresh(ProcessRow root, IReadOnlyCollection<ProcessRow> known, HashSet<ProcessRow> found) =>
        [.. ProcessTable.TreeOf(root, known, ProcessTable.Read()).Where(r => !found.Contains(r))];

    private static void EndAlone(Process process, bool entireTree)
    {
        try
        {
            process.Kill(entireTree);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It had ended by itself, or is just ending: both are what was wanted.
        }
    }
}

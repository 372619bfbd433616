using System.Runtime.InteropServices;

namespace EventHost.Plugins.Processes;

/// <summary>Signals processes by a handle on them, so that a number that was given to another process meanwhile harms nobody.</summary>
internal static class ProcessKill
{
    private const int SignalKill = 9;
    private const int SignalStop = 19;

    // The same numbers on every architecture: they came after the tables were unified (Linux 5.1 and 5.3).
    private const long PidfdSendSignal = 424;
    private const long PidfdOpen = 434;

    /// <summary>Ends exactly this process; false when it had ended already.</summary>
    public static bool End(ProcessRow row) => Send(row, SignalKill);

    /// <summary>Halts exactly this process, so that it starts no others; false when it had ended already.</summary>
    public static bool Halt(ProcessRow row) => Send(row, SignalStop);

    private static bool Send(ProcessRow row, int signal)
    {
        var handle = (int)Call(PidfdOpen, row.Id, 0, 0, 0);
        if (handle < 0)
        {
            return false;
        }

        try
        {
            // The handle stands for whatever has the number now; the start says whether that is still the one meant.
            return ProcessTable.Find(row.Id) is { } now && now.Started == row.Started && Call(PidfdSendSignal, handle, signal, 0, 0) == 0;
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "syscall")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern long Call(long number, nint a, nint b, nint c, nint d);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace EventHost.Plugins.Processes;

/// <summary>Files that processes hold open and that have no name: removed from their folder, or made in memory. No folder shows them, and no process is charged for them.</summary>
internal static class NamelessFiles
{
    private const int Here = -100;
    private const uint WantedFields = 0x7ff;
    private const ushort TypeMask = 0xF000;
    private const ushort Regular = 0x8000;

    /// <summary>What they take together, in bytes; each counts once.</summary>
    public static long BytesOf(IEnumerable<ProcessRow> processes)
    {
        var seen = new HashSet<(uint, uint, ulong)>();
        long bytes = 0;
        foreach (var process in processes)
        {
            foreach (var handle in Handles(process.Id))
            {
                if (Look(Here, handle, 0, WantedFields, out var found) == 0 && found is { Links: 0 } && (found.Mode & TypeMask) == Regular && seen.Add((found.DeviceMajor, found.DeviceMinor, found.Number)))
                {
                    bytes += (long)found.Blocks * 512;
                }
            }
        }

        return bytes;
    }

    private static string[] Handles(int process)
    {
        try
        {
            return Directory.GetFileSystemEntries($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/fd");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or the system does not let us look.
            return [];
        }
    }

    // Looks without opening: to open a pipe may wait for ever. See statx(2); its answer is the same on every architecture.
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Look(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, out Found found);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Found
    {
        [FieldOffset(16)] public uint Links;
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Number;
        [FieldOffset(48)] public ulong Blocks;
        [FieldOffset(136)] public uint DeviceMajor;
        [FieldOffset(140)] public uint DeviceMinor;
    }
}

using System.ComponentModel;
using System.Runtime.InteropServices;

namespace PluginWorker;

/// <summary>File descriptors of Linux and macOS.</summary>
internal static partial class UnixDescriptors
{
    private const int DuplicateCloseOnExec = 1030; // F_DUPFD_CLOEXEC of Linux

    /// <summary>
    /// A second descriptor for the same file. On Linux programs that the plugin starts do not inherit it: else a child
    /// left behind would keep the host from seeing the worker's end. (fcntl takes a variable number of arguments,
    /// which .NET cannot call on macOS on ARM: there the plain dup must do.)
    /// </summary>
    public static int Duplicate(int descriptor) =>
        Check(OperatingSystem.IsLinux() ? FileControl(descriptor, DuplicateCloseOnExec, 3) : Dup(descriptor));

    /// <summary>Makes a descriptor mean the file of another.</summary>
    public static void Replace(int descriptor, int by) => Check(Dup2(by, descriptor));

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Dup(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Dup2(int from, int to);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControl(int descriptor, int command, int argument);

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());
}

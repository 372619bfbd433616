using System.Reflection;

namespace EndToEnd.Support;

/// <summary>The host as it was built beside these tests.</summary>
public static class HostProgram
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Path.GetFullPath(
        typeof(HostProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "HostFolder").Value!);

    /// <summary>The executable.</summary>
    public static string Executable => Path.Combine(Folder, OperatingSystem.IsWindows() ? "EventHost.exe" : "EventHost");

    /// <summary>The sample kit that it ships.</summary>
    public static string Kit => Path.Combine(Folder, "event-kits", "got-talent");

    /// <summary>One of the sample kit's compositions, by its file name.</summary>
    public static string Composition(string name) => Path.Combine(Kit, "demo", "entries", name);
}

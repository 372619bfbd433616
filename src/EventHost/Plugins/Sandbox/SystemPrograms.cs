namespace EventHost.Plugins.Sandbox;

/// <summary>The system's own programs that limits are made of; null: not there. Looked for in the system's folders only, never on the PATH.</summary>
/// <param name="Bubblewrap">Walls off files and network.</param>
/// <param name="Prlimit">Limits memory, files and processes.</param>
/// <param name="Setpriv">Ends the worker with the host.</param>
/// <param name="Setsid">A session of its own, so that Ctrl-C reaches the host alone.</param>
/// <param name="Taskset">Keeps the worker on some cores.</param>
/// <param name="Nice">Lets the host go first.</param>
/// <param name="Shell">Puts the worker's session behind the host's, where the kernel shares the processor out by session.</param>
internal sealed record SystemPrograms(string? Bubblewrap, string? Prlimit, string? Setpriv, string? Setsid, string? Taskset, string? Nice, string? Shell)
{
    private static readonly string[] Folders = ["/usr/bin", "/bin", "/usr/local/bin"];

    /// <summary>None: Windows and macOS.</summary>
    public static SystemPrograms None { get; } = new(null, null, null, null, null, null, null);

    /// <summary>What this machine has.</summary>
    public static SystemPrograms Find() => OperatingSystem.IsLinux()
        ? new(Path("bwrap"), Path("prlimit"), Path("setpriv"), Path("setsid"), Path("taskset"), Path("nice"), Path("sh"))
        : None;

    private static string? Path(string name) => Folders.Select(f => System.IO.Path.Combine(f, name)).FirstOrDefault(File.Exists);
}

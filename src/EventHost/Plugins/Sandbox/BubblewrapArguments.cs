namespace EventHost.Plugins.Sandbox;

/// <summary>The words for bubblewrap: no network, no other processes, no files but the system's, the plugin's and its scratch folder.</summary>
internal static class BubblewrapArguments
{
    public const string Plugin = "/plugin";
    public const string Scratch = "/scratch";
    public const string Packages = "/packages";

    // Memory that no process is charged for: kept small.
    private const string SharedBytes = "67108864";

    // What programs need of the system. Distributions that merged them have links here, which are made again.
    private static readonly string[] SystemFolders = ["/bin", "/lib", "/lib64", "/lib32", "/sbin"];
    private static readonly string[] SystemFiles = ["/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime"];

    /// <summary>All words up to the command itself.</summary>
    /// <param name="command">What is walled off.</param>
    /// <param name="environment">All that it gets to see of the environment.</param>
    /// <param name="inOwnSession">Whether it has a session of its own already; a second one would be back at the host's priority.</param>
    public static IEnumerable<string> For(WorkerCommand command, IReadOnlyDictionary<string, string> environment, bool inOwnSession)
    {
        List<string> words =
        [
            "--unshare-all", "--unshare-user", "--disable-userns", "--cap-drop", "ALL",
            "--uid", "65534", "--gid", "65534", "--hostname", "worker",
            "--die-with-parent", .. inOwnSession ? (string[])[] : ["--new-session"], "--clearenv",
            "--ro-bind", "/usr", "/usr",
        ];
        AddSystem(words);

        // /proc read-only: to the kernel a host that runs as root is root in there too, and its settings are files in /proc/sys.
        words.AddRange(["--proc", "/proc", "--remount-ro", "/proc"]);
        words.AddRange(["--dev", "/dev", "--size", SharedBytes, "--tmpfs", "/dev/shm", "--remount-ro", "/dev", "--size", SharedBytes, "--tmpfs", "/tmp"]);
        foreach (var folder in command.Readable.Where(f => !IsUnder(f, "/usr")))
        {
            words.AddRange(["--ro-bind", folder, folder]);
        }

        words.AddRange(["--ro-bind", command.Plugin, Plugin, "--bind", command.Scratch, Scratch]);
        if (command.Packages is { } packages)
        {
            words.AddRange(["--ro-bind", packages, Packages]);
        }

        words.AddRange(["--remount-ro", "/", "--chdir", Plugin]);
        foreach (var (name, value) in environment)
        {
            words.AddRange(["--setenv", name, value]);
        }

        words.Add("--");
        return words;
    }

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsUnder(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static void AddSystem(List<string> words)
    {
        foreach (var folder in SystemFolders.Where(Directory.Exists))
        {
            words.AddRange(new DirectoryInfo(folder).LinkTarget is { } target ? ["--symlink", target, folder] : ["--ro-bind", folder, folder]);
        }

        foreach (var file in SystemFiles)
        {
            words.AddRange(["--ro-bind-try", file, file]);
        }
    }
}

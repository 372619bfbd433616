using System.Runtime.InteropServices;

namespace EventHost.Plugins.Workers;

/// <summary>The programs that plugins run in, and the folders that those need to be readable.</summary>
internal sealed class RuntimePrograms(string python)
{
    private static readonly string[] SystemFolders = ["/usr", "/bin", "/lib", "/lib64", "/sbin"];

    /// <summary>The root of the .NET that this host itself runs on; null when it brings its own.</summary>
    public static string? DotNetRoot { get; } = FindDotNetRoot();

    /// <summary>The program of a name in a manifest's command; null when it is not installed.</summary>
    public string? Find(string name) => name switch
    {
        "dotnet" => DotNetRoot is { } root ? Path.Combine(root, Executable("dotnet")) : OnPath(Executable("dotnet")),
        "python3" when python.Length > 0 => Path.GetFullPath(python),
        "python3" when File.Exists("/usr/bin/python3") => "/usr/bin/python3",
        "python3" when OperatingSystem.IsWindows() => OnPath("python3.exe") ?? OnPath("python.exe"),
        _ => OnPath(Executable(name)),
    };

    /// <summary>What a program needs to read beside the system's folders: its links' targets, and the folder that holds its libraries.</summary>
    public static IReadOnlyList<string> ReadableFor(string program)
    {
        var folders = new List<string>();
        for (var file = new FileInfo(program); ;)
        {
            var folder = file.DirectoryName!;
            var prefix = Path.GetFileName(folder) == "bin" ? Path.GetDirectoryName(folder)! : folder;
            if (!SystemFolders.Any(s => Sandbox.BubblewrapArguments.IsUnder(folder, s)) && !folders.Contains(prefix))
            {
                folders.Add(prefix);
            }

            if (file.ResolveLinkTarget(returnFinalTarget: false) is not FileInfo target)
            {
                return folders;
            }

            file = target;
        }
    }

    private static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    private static string? FindDotNetRoot()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return File.Exists(Path.Combine(root, Executable("dotnet"))) ? root : null;
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}

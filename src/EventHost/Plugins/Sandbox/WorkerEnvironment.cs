using System.Globalization;

namespace EventHost.Plugins.Sandbox;

/// <summary>
/// All the environment a worker has. Nothing of the host's own is passed on: it may hold the organiser's password,
/// and inside a sandbox <c>/proc/1/environ</c> shows what the sandbox program was started with.
/// </summary>
internal static class WorkerEnvironment
{
    /// <summary>The variables of a worker, with its scratch folder as it sees it.</summary>
    public static Dictionary<string, string> Of(WorkerCommand command, string scratch, string? packages)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = OperatingSystem.IsWindows() ? System.Environment.SystemDirectory : "/usr/local/bin:/usr/bin:/bin",
            ["HOME"] = scratch,
            ["TMPDIR"] = scratch,
            ["LANG"] = "C.UTF-8",
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["PYTHONUNBUFFERED"] = "1",
        };
        if (OperatingSystem.IsWindows())
        {
            environment["TEMP"] = environment["TMP"] = environment["USERPROFILE"] = scratch;
            environment["SystemRoot"] = System.Environment.GetFolderPath(System.Environment.SpecialFolder.Windows);
        }

        foreach (var name in (ReadOnlySpan<string>)["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"])
        {
            environment[name] = command.Limits.Threads.ToString(CultureInfo.InvariantCulture);
        }

        if (packages is not null)
        {
            environment["PYTHONPATH"] = string.Join(Path.PathSeparator, PythonPath(command.Packages!).Select(p => packages + p));
        }

        if (command.IsDotNet)
        {
            AddDotNet(environment, command);
        }

        foreach (var (name, value) in command.Environment)
        {
            environment[name] = value;
        }

        return environment;
    }

    // The folder itself, as pip --target fills it, and those of a virtual environment; below the packages' folder.
    private static IEnumerable<string> PythonPath(string packages)
    {
        yield return "";
        var lib = Path.Combine(packages, "lib");
        foreach (var python in Directory.Exists(lib) ? Directory.EnumerateDirectories(lib, "python3*") : [])
        {
            yield return $"/lib/{Path.GetFileName(python)}/site-packages";
        }
    }

    private static void AddDotNet(Dictionary<string, string> environment, WorkerCommand command)
    {
        // Three quarters for objects, the rest for code, stacks and native memory: managed greed ends in an
        // OutOfMemoryException that the worker can still report. .NET reads these numbers as hexadecimal.
        environment["DOTNET_GCHeapHardLimit"] = "0x" + (command.Limits.MemoryBytes / 4 * 3).ToString("x", CultureInfo.InvariantCulture);
        environment["DOTNET_PROCESSOR_COUNT"] = command.Limits.Threads.ToString("x", CultureInfo.InvariantCulture);
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_TieredPGO"] = "0";

        // It keeps code in a file of 2 GB in memory, which the limit on files refuses; and it starts faster without.
        environment["DOTNET_EnableWriteXorExecute"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
    }
}

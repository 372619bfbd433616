using EventHost.Plugins.Running;
using EventHost.Plugins.Sandbox;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Workers;

/// <summary>From a manifest to the command of a worker.</summary>
/// <param name="programs">What plugins run in.</param>
/// <param name="pluginWorker">The program that .NET plugins are loaded by.</param>
internal sealed class WorkerCommands(RuntimePrograms programs, string pluginWorker)
{
    /// <summary>The command of a worker with that scratch folder.</summary>
    /// <exception cref="PluginCallFailedException">A program or file that it needs is not there.</exception>
    public WorkerCommand Of(WorkerSpec spec, string scratch)
    {
        var (program, arguments, isDotNet) = spec.Manifest.Assembly is { } assembly ? DotNet(spec, assembly) : Other(spec);
        List<string> readable = [.. RuntimePrograms.ReadableFor(program)];
        if (spec.Manifest.Assembly is not null)
        {
            readable.Add(Path.GetDirectoryName(pluginWorker)!);
        }

        if (readable.Find(f => BubblewrapArguments.IsUnder(scratch, f)) is { } home)
        {
            // All of it would be open to the plugin: scores, passwords, other teams' files.
            throw Fail($"It runs in '{program}', which needs '{home}', and that holds the host's data too. The organiser can install another one{Elsewhere(spec.Manifest.Command.FirstOrDefault())}, or move the data folder.");
        }

        // What lies in the plugin's own folder is there anyway, under another name.
        readable.RemoveAll(f => BubblewrapArguments.IsUnder(f, spec.Folder));
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        if (isDotNet && RuntimePrograms.DotNetRoot is { } root)
        {
            environment["DOTNET_ROOT"] = root;
        }

        return new WorkerCommand(program, arguments, spec.Folder, scratch, spec.Packages, readable, environment, spec.Limits, isDotNet);
    }

    private (string Program, string[] Arguments, bool IsDotNet) DotNet(WorkerSpec spec, string assembly)
    {
        Need(Path.Combine(spec.Folder, assembly), $"Its manifest names the assembly '{assembly}', which is not in its folder. Build it into there.");
        Need(pluginWorker, $"The host has no '{pluginWorker}', which .NET plugins are loaded by. Build or publish the whole host again.");
        var dotnet = programs.Find("dotnet") ?? throw Missing("dotnet");
        return (dotnet, [pluginWorker, spec.Folder], true);
    }

    private (string Program, string[] Arguments, bool IsDotNet) Other(WorkerSpec spec)
    {
        string[] words = [.. spec.Manifest.Command];
        if (words[0] is "python3" or "dotnet" or "node")
        {
            return (programs.Find(words[0]) ?? throw Missing(words[0]), words[1..], words[0] == "dotnet");
        }

        var own = Path.GetFullPath(Path.Combine(spec.Folder, words[0]));
        Need(own, $"Its manifest names the command '{words[0]}', which is not in its folder.");
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(own) & UnixFileMode.UserExecute) == 0
            ? throw Fail($"'{words[0]}' may not be run as a program. Set its executable bit (chmod +x), then copy the folder again.")
            : (own, words[1..], false);
    }

    private static void Need(string file, string message)
    {
        if (!File.Exists(file))
        {
            throw Fail(message);
        }
    }

    private static PluginCallFailedException Missing(string program) =>
        Fail($"It runs in '{program}', which is not installed on the host's machine. The organiser can install it{Elsewhere(program)}.");

    private static string Elsewhere(string? program) => program == "python3" ? ", or name one in the setting Plugins:Python" : "";

    private static PluginCallFailedException Fail(string message) => new(PluginFaults.Crashed(message)) { IsFinal = true };
}

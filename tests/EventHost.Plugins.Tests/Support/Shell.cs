using System.Diagnostics;
using EventHost.Plugins.Processes;
using EventHost.Plugins.Sandbox;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Support;

/// <summary>A shell in place of a worker, to look around with.</summary>
internal sealed class Shell : IDisposable
{
    private readonly TempFolder _folder = new();

    public Shell()
    {
        Plugin = _folder.Make("plugin");
        Scratch = _folder.Make("scratch");
    }

    public string Plugin { get; }

    public string Scratch { get; }

    public static PluginLimits Limits { get; } = new(256 * 1024 * 1024, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20), 1);

    public WorkerCommand Command(string script, PluginLimits? limits = null) =>
        new("/bin/sh", ["-c", script], Plugin, Scratch, null, [], new Dictionary<string, string>(), limits ?? Limits, IsDotNet: false);

    /// <summary>What the script prints on both streams.</summary>
    public async Task<string> RunAsync(WorkerSandbox sandbox, string script)
    {
        using var process = Process.Start(ProcessStart.Of(sandbox.Plan(Command(script))))!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync();
        return output + await errors;
    }

    /// <summary>Starts the script and reads its first line.</summary>
    public static async Task<(Process Process, string Line)> StartAsync(WorkerSandbox sandbox, WorkerCommand command)
    {
        var process = Process.Start(ProcessStart.Of(sandbox.Plan(command)))!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return (process, line ?? await process.StandardError.ReadToEndAsync());
    }

    public void Dispose() => _folder.Dispose();
}

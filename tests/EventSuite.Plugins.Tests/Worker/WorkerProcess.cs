using System.Diagnostics;
using System.Text;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Wire;

namespace EventSuite.Plugins.Tests.Worker;

/// <summary>A real PluginWorker.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource _errorsEnded = new();

    public WorkerProcess(string folder, string? scratch = null, Action<PluginLogEntry>? log = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.Output("src", "PluginWorker"), "PluginWorker.dll"), folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                _errorsEnded.TrySetResult();
            }
            else
            {
                _errors.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
        Client = new PluginClient(_process.StandardOutput.BaseStream, _process.StandardInput.BaseStream, new PluginClientOptions { Log = log });
        Greeting = new PluginGreeting
        {
            PluginId = ManifestReader.ReadFolder(folder).Manifest?.Id ?? "broken",
            PluginVersion = "1.0.0",
            PluginFolder = folder,
            ScratchFolder = scratch ?? folder,
        };
    }

    public PluginClient Client { get; }

    public PluginGreeting Greeting { get; }

    /// <summary>Closes the worker's standard input, as the end of its host does.</summary>
    public void CloseInput() => _process.StandardInput.Close();

    /// <summary>Waits for the end, for at most ten seconds; the exit code and all of standard error.</summary>
    public async Task<(int Code, string Errors)> EndAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await _process.WaitForExitAsync(deadline.Token);
        await _errorsEnded.Task;
        return (_process.ExitCode, _errors.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using EventHost.Configuration;

namespace EventHost.Tests.Support;

/// <summary>The built program as a process of its own. Whatever happens, only this process is ended, by its id.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const string LocalLine = "On this machine";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostSettings).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["EVENTSUITE_ORGANISER_PASSWORD"] = TestHost.OrganiserPassword;
        start.Environment["EVENTSUITE_PasswordIterations"] = "10";
        start.Environment["Audio__BuiltInOnly"] = "true";
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it printed.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts the host on a free port and waits until it says that it is ready.</summary>
    public static async Task<(HostProcess Process, string Address)> StartAsync(string dataFolder, params string[] more)
    {
        var host = new HostProcess(["--urls", "http://127.0.0.1:0", "--data", dataFolder, "--no-demo", .. more]);
        return (host, await host.AddressAsync());
    }

    /// <summary>Starts the host again where it was before.</summary>
    public static async Task<HostProcess> StartAgainAsync(string dataFolder, string address)
    {
        var host = new HostProcess(["--urls", address, "--data", dataFolder, "--no-demo"]);
        await host.AddressAsync();
        return host;
    }

    /// <summary>Runs the program until it ends by itself.</summary>
    public static async Task<(int Status, string Output)> RunAsync(params string[] arguments)
    {
        await using var run = new HostProcess(arguments);
        await run._process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (run._process.ExitCode, run.Output);
    }

    /// <summary>SIGKILL: nothing is written any more, nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task<string> AddressAsync()
    {
        var ended = _process.WaitForExitAsync();
        var first = await Task.WhenAny(_address.Task, ended).WaitAsync(TimeSpan.FromMinutes(1));
        return first == ended ? throw new Xunit.Sdk.XunitException($"The host ended:\n{Output}") : await _address.Task;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.StartsWith(LocalLine, StringComparison.Ordinal))
        {
            _address.TrySetResult(line[LocalLine.Length..].Trim().Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        }
    }
}

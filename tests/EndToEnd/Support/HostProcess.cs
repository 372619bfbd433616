using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EndToEnd.Support;

/// <summary>
/// The host as a process of its own, on a port and a data folder that outlive it, so that it can be killed and
/// started again. Phones know it as <see cref="NetworkAddress"/>.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    /// <summary>The first organiser's password.</summary>
    public const string OrganiserPassword = "a baton and a pencil";

    /// <summary>The name by which the browser knows the host on the network: not localhost, so not a secure context.</summary>
    public const string NetworkName = "contest.lan";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("eventsuite-browser-").FullName;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>Whether it finds FluidSynth and LAME where this machine has them; else it is as on a machine without.</summary>
    public bool HasSoundPrograms { get; init; } = true;

    /// <summary>What else it is started with.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The address on this machine, without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>The address on the network, without a slash at the end.</summary>
    public string NetworkAddress => $"http://{NetworkName}:{_port}";

    /// <summary>What the host has written to its terminal so far.</summary>
    public string Log => string.Join('\n', _log);

    /// <summary>Starts the host and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = StartInfo(), EnableRaisingEvents = true };
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The host ended before it was ready:\n{Log}"));
        void Read(string? line)
        {
            if (line is null)
            {
                return;
            }

            _log.Enqueue(line);
            if (line.Contains("EventSuite is ready", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }

        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await ready.Task.WaitAsync(Patience);
    }

    /// <summary>Ends the host as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync().WaitAsync(Patience);
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(HostProgram.Executable)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--urls", Address, "--public-url", NetworkAddress, "--data", Path.Combine(_folder, "data"), "--no-demo",
                "--EventSuite:PasswordIterations=10",
                // What a team uploads here is ours: it runs on machines without bubblewrap too.
                "--Plugins:LeastSandboxForUploads=Process",
            },
        };
        foreach (var argument in Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["EVENTSUITE_ORGANISER_PASSWORD"] = OrganiserPassword;
        if (!HasSoundPrograms)
        {
            start.Environment["PATH"] = _folder;
        }

        return start;
    }

    // Free now, and ours by the time the host asks: the system gives the same one out again only after all others.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

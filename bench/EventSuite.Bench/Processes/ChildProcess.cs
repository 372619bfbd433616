using System.Diagnostics;

namespace EventSuite.Bench.Processes;

/// <summary>
/// A program that this one starts and ends, at the latest when it ends itself; its output goes to a file, so that a full
/// pipe never stops it.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly Task _copying;
    private readonly bool _talks;

    // One who has lost patience leaves a line that is still being read.
    private Task<string?>? _reading;

    /// <summary>Starts <c>dotnet DLL ARGUMENTS</c>.</summary>
    public ChildProcess(string dll, IEnumerable<string> arguments, string logFile, IReadOnlyDictionary<string, string>? environment = null, bool talks = false)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", [dll, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _log = new StreamWriter(logFile, append: true) { AutoFlush = true };
        LogFile = logFile;
        _talks = talks;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"'{dll}' could not be started.");
        AppDomain.CurrentDomain.ProcessExit += Kill;
        _copying = Task.WhenAll(CopyAsync(_process.StandardError), talks ? Task.CompletedTask : CopyAsync(_process.StandardOutput));
    }

    public int Id => _process.Id;

    /// <summary>Where what it prints goes.</summary>
    public string LogFile { get; }

    /// <summary>The next line that it prints, null when it prints no more; only for one that was started to talk, and for one reader.</summary>
    /// <exception cref="TimeoutException">None came in time; it may yet be read.</exception>
    public async Task<string?> ReadLineAsync(TimeSpan patience)
    {
        _reading ??= _process.StandardOutput.ReadLineAsync();
        var line = await _reading.WaitAsync(patience);
        _reading = null;
        return line;
    }

    /// <exception cref="InvalidOperationException">It has ended by itself.</exception>
    public void EnsureRuns()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"Process {Id} ended with {_process.ExitCode}: {File.ReadAllText(LogFile)}");
        }
    }

    /// <summary>Memory and processor time as they are now.</summary>
    public ProcessFigures Measure() => ProcessFigures.Of(Id);

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        _process.StandardInput.Close();
        if (_talks)
        {
            // One that talks ends when nobody talks to it any more.
            while (await ReadLineAsync(Patience) is not null)
            {
            }
        }

        Kill(null, EventArgs.Empty);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _copying.WaitAsync(Patience);
        await _log.DisposeAsync();
        _process.Dispose();
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
    }

    private async Task CopyAsync(StreamReader from)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (_log)
            {
                _log.WriteLine(line);
            }
        }
    }
}

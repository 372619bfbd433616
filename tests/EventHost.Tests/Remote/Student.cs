using System.Collections.Concurrent;
using System.Diagnostics;

namespace EventHost.Tests.Remote;

/// <summary>A student's terminal: <c>python3 plugin.py --join</c> in the unpacked kit.</summary>
internal sealed class Student : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _words = new();

    private Student(string folder)
    {
        var start = new ProcessStartInfo(Python!, ["-u", "plugin.py", "--join"])
        {
            WorkingDirectory = Path.Combine(folder, "starter-kit"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["no_proxy"] = "127.0.0.1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _words.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _words.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The program; null: not there.</summary>
    public static string? Python { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);

    /// <summary>All that it said.</summary>
    public string Words => string.Join('\n', _words);

    public static Student Join(string folder) => new(folder);

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    /// <summary>Ctrl-C.</summary>
    public async Task LeaveAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.Equal(0, await EndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}

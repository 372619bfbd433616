using System.Collections.Concurrent;
using System.Diagnostics;

namespace EndToEnd.Support;

/// <summary>A student's terminal beside the browser: one program, whose words are kept.</summary>
public sealed class Terminal : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _words = new();

    private Terminal(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Python!, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["no_proxy"] = "127.0.0.1";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _words.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _words.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The program; null: it is not installed.</summary>
    public static string? Python { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);

    /// <summary>Skips the test, saying why, where there is no Python; in CI that is a failure.</summary>
    public static void NeedsPython()
    {
        if (Python is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "There is no python3.");
            Assert.Skip("There is no python3.");
        }
    }

    /// <summary>All that it said.</summary>
    public string Words => string.Join('\n', _words);

    /// <summary>Runs Python in a folder.</summary>
    public static Terminal Run(string folder, params string[] arguments) => new(folder, ["-u", .. arguments]);

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

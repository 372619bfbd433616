using System.Diagnostics;

namespace Compliance;

/// <summary>Runs Python programs of the repository.</summary>
internal static class Python
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly Lazy<bool> Found = new(Find);

    /// <summary>Runs a program to its end, five minutes at most; skips the test where there is no Python, but not with CI=true.</summary>
    /// <returns>Exit code, standard output, standard error.</returns>
    public static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        if (!Found.Value && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("python3 is not installed.");
        }

        using var process = new Process { StartInfo = Start(arguments) };
        process.Start();
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"python3 {string.Join(' ', arguments)} did not end within {Longest}.");
        }

        return (process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo Start(IEnumerable<string> arguments) => new("python3", arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Repository.Root,
        Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1", ["PYTHONUTF8"] = "1" },
    };

    private static bool Find()
    {
        try
        {
            using Process process = Process.Start(Start(["--version"]))!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

using System.Diagnostics;
using System.Globalization;

namespace EventHost.Plugins.Workers;

/// <summary>Says how a worker ended, for people.</summary>
internal static class WorkerEnd
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How the process ended, with its last words. Waits a moment for it to end.</summary>
    public static async Task<string> DescribeAsync(Process process, StandardErrorTail words)
    {
        var how = "Its connection broke";
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
            await words.Drained.WaitAsync(Patience);
            how = $"Its process ended with {Status(process.ExitCode)}";
        }
        catch (TimeoutException)
        {
            // It closed its streams and lives on, or left somebody who holds them: it is ended in any case.
        }

        return $"{how}.{LastWords(words)}";
    }

    /// <summary>What it wrote to standard error, as a sentence; empty when it wrote nothing.</summary>
    public static string LastWords(StandardErrorTail words) => words.Text is { Length: > 0 } text ? $" It wrote: {text}" : "";

    private static string Status(int code) => code switch
    {
        130 => "status 130 (interrupted)",
        132 => "status 132 (illegal instruction)",
        134 => "status 134 (aborted)",
        136 => "status 136 (arithmetic error)",
        137 => "status 137 (killed)",
        139 => "status 139 (invalid memory access)",
        143 => "status 143 (terminated)",
        159 => "status 159 (forbidden system call)",
        _ => "status " + code.ToString(CultureInfo.InvariantCulture),
    };
}

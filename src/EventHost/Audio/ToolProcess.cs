using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace EventHost.Audio;

/// <summary>Runs an external program without a shell, with a time limit; it and its children never outlive the call.</summary>
internal static class ToolProcess
{
    private const int MostWords = 600;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Path of the program.</param>
    /// <param name="arguments">Arguments, one by one.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="readOutput">Reads what it prints; when this returns true the rest is not wanted and the program is ended.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <exception cref="ToolFailedException">It could not be started, failed, or took too long.</exception>
    public static async Task RunAsync(
        string program,
        IEnumerable<string> arguments,
        TimeSpan limit,
        Func<Stream, CancellationToken, Task<bool>> readOutput,
        CancellationToken cancellationToken)
    {
        string name = Path.GetFileName(program);
        using Process process = Start(program, arguments, name);
        using var timer = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            process.StandardInput.Close();
            Task<string> words = LastWordsAsync(process.StandardError, either.Token);
            bool enough = await readOutput(process.StandardOutput.BaseStream, either.Token);
            if (enough)
            {
                return;
            }

            string said = await words;
            await process.WaitForExitAsync(either.Token);
            if (process.ExitCode != 0)
            {
                throw new ToolFailedException($"{name} ended with status {process.ExitCode}: {said}");
            }
        }
        catch (OperationCanceledException e) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ToolFailedException($"{name} was ended after {limit.TotalSeconds:0} seconds.", e);
        }
        catch (IOException e)
        {
            throw new ToolFailedException($"{name} could not be read from: {e.Message}", e);
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>For programs whose output goes to a file.</summary>
    public static Task RunAsync(string program, IEnumerable<string> arguments, TimeSpan limit, CancellationToken cancellationToken) =>
        RunAsync(
            program,
            arguments,
            limit,
            static async (output, stop) =>
            {
                await output.CopyToAsync(Stream.Null, stop);
                return false;
            },
            cancellationToken);

    private static Process Start(string program, IEnumerable<string> arguments, string name)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start) ?? throw new ToolFailedException($"{name} could not be started.");
        }
        catch (Win32Exception e)
        {
            throw new ToolFailedException($"{name} could not be started: {e.Message}", e);
        }
    }

    /// <summary>Reads all of it, so that the program never waits for us, and keeps the end.</summary>
    private static async Task<string> LastWordsAsync(StreamReader error, CancellationToken stop)
    {
        var kept = new StringBuilder();
        var buffer = new char[1024];
        int count;
        while ((count = await error.ReadAsync(buffer, stop)) > 0)
        {
            kept.Append(buffer, 0, count);
            if (kept.Length > 2 * MostWords)
            {
                kept.Remove(0, kept.Length - MostWords);
            }
        }

        return kept.ToString().Trim();
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}

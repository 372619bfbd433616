using System.Diagnostics;
using ModelTrainer.Cli;

namespace ModelTrainer.Tests.Support;

/// <summary>The built program as a process of its own, in a folder of its own with a few made-up tunes.</summary>
public sealed class Trainer : IDisposable
{
    /// <summary>Settings that train in a moment.</summary>
    public static readonly string[] Tiny = ["--set", "rnnSize=8", "layers=2", "embedding=4", "batch=8", "epochs=4", "validationFraction=.2"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Trainer() => File.WriteAllText(Path.Combine(Root, "tunes.txt"), MadeUpTunes.Text(40));

    /// <summary>The folder that commands run in.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("model-trainer-").FullName;

    /// <summary>A path in it.</summary>
    public string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The bytes of a file in it.</summary>
    public byte[] Bytes(params string[] parts) => File.ReadAllBytes(At(parts));

    /// <summary>Runs a command to its end.</summary>
    public async Task<TrainerAnswer> RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        return await EndOf(process, process.StandardOutput.ReadToEndAsync());
    }

    /// <summary>Trains the made-up tunes.</summary>
    public Task<TrainerAnswer> TrainAsync(string run, params string[] more) =>
        RunAsync(["train", "--model", "folk-rnn", "--data", "tunes.txt", .. Tiny, .. more, "--out", run]);

    /// <summary>Runs a command and sends a signal as soon as a line of its output holds a text.</summary>
    public async Task<TrainerAnswer> InterruptAsync(string signal, string when, params string[] arguments)
    {
        using Process process = Start(arguments);
        return await EndOf(process, ReadAndSignal(process, signal, when));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static async Task<string> ReadAndSignal(Process process, string signal, string when)
    {
        List<string> lines = [];
        bool sent = false;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (!sent && line.Contains(when, StringComparison.Ordinal))
            {
                sent = true;
                using Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString()]);
                await kill.WaitForExitAsync();
            }
        }

        return string.Join('\n', lines);
    }

    private static async Task<TrainerAnswer> EndOf(Process process, Task<string> output)
    {
        using CancellationTokenSource tooLong = new(Patience);
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync(tooLong.Token);
            return new TrainerAnswer(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private Process Start(string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}

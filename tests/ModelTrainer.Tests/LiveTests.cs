using System.Diagnostics;
using ModelTrainer.Cli;
using ModelTrainer.Tests.Support;

namespace ModelTrainer.Tests;

/// <summary>What somebody sees who watches.</summary>
public sealed class LiveTests
{
    private const string Script = "/usr/bin/script";

    [Fact]
    public async Task On_a_terminal_progress_moves_in_place()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Script), "Needs script(1) of util-linux, which makes a terminal.");
        using Trainer trainer = new();
        string command = $"stty cols 120; dotnet '{typeof(CommandLine).Assembly.Location}' train --model folk-rnn --data tunes.txt {string.Join(' ', Trainer.Tiny)} --out run";
        using Process process = Process.Start(new ProcessStartInfo(Script, ["-qec", command, "/dev/null"])
        {
            WorkingDirectory = trainer.Root,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            Environment = { ["TERM"] = "xterm-256color" },
        })!;
        process.StandardInput.Close();

        string seen = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, seen);
        string[] expected = ["folk-rnn, run", "step 16 of 16", "validation", "tokens a second", "left at most", "Ctrl-C stops and leaves a checkpoint", "100 %", "Done: run", "\u001b["];
        Assert.All(expected, text => Assert.Contains(text, seen));
        Assert.DoesNotContain("Exception", seen);
    }
}

using System.Diagnostics;
using EventSuite.Music.Notes;
using ModelTrainer.Cli;
using StyleJudge.Judging;

namespace StyleJudge.Tests;

/// <summary>A judge for any style, from two folders of MIDI files: made-up music of four voices against made-up tunes of one.</summary>
public sealed class TrainedJudgeTests : IDisposable
{
    private const int Pieces = 24; // of each kind
    private static readonly string[] Tiny = ["--set", "ears=1", "width=8", "steps=4", "moments=16", "baselines=false"];

    private readonly string _root = Directory.CreateTempSubdirectory("style-judge-").FullName;

    [Fact]
    public async Task It_leaves_a_judge_that_reads_and_the_same_figures_when_measured_again()
    {
        Write("choirs", 4);
        Write("tunes", 1);
        await Run(["train", "--model", "style-judge", "--data", "choirs", "tunes", .. Tiny, "--seed", "3", "--out", "run"]);
        await Run(["evaluate", "--run", "run", "--json", "again.json"]);

        JudgeFile file = StyleModel.Read(Path.Combine(_root, "run", "plugin")).File;
        Assert.Equal("this style", file.Style);
        Assert.True(file.Blend.Style > 0, $"{file.Blend}");
        Assert.Equal((2, .3), (Math.Round(file.Blend.Order / file.Blend.Style, 9), Math.Round(file.Blend.Pitch / file.Blend.Style, 9)));
        Assert.Equal(1, file.Shares.Sum(), 9);
        Assert.All(file.Shares, share => Assert.InRange(share, 1e-6, 1));
        Assert.Equal(Figures("run/metrics.json"), Figures("again.json"));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string folder, int voices)
    {
        Directory.CreateDirectory(Path.Combine(_root, folder));
        for (int i = 0; i < Pieces; i++)
        {
            File.WriteAllBytes(Path.Combine(_root, folder, $"{i}.mid"), MadeUp.Of(voices, (100 * voices) + i, 32).ToSong().File.Write());
        }
    }

    /// <summary>The lines with values and intervals.</summary>
    private string[] Figures(string file) =>
        [.. File.ReadLines(Path.Combine(_root, file)).Select(line => line.Trim().TrimEnd(',')).Where(line => line.StartsWith("\"value\"", StringComparison.Ordinal) || line.StartsWith("\"low\"", StringComparison.Ordinal))];

    private async Task Run(string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{await output}\n{error}");
    }
}

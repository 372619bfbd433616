using System.Diagnostics;
using System.Runtime.CompilerServices;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Music.Notes;

namespace EventHost.Plugins.Tests.Catalogue;

/// <summary>From two folders of music to a judge that the host offers, with nothing in between but a copy.</summary>
public sealed class TrainedJudgeTests : IDisposable
{
    private static readonly int[] Scale = [0, 2, 4, 5, 7, 9, 11, 12];

    private readonly TempFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task What_the_trainer_leaves_is_ready_as_soon_as_it_is_dropped_in()
    {
        Write("scales", (place, piece) => 60 + (piece % 12) + Scale[place % 8]);
        Write("leaps", (place, piece) => 48 + (piece % 12) + (place * 7 % 24));
        await TrainAsync();

        await using var stage = await Stage.OpenAsync();
        Copy(_work.At("run", "plugin"), Path.Combine(stage.Folders.Drop, "scales-judge"));
        var ready = await stage.WhenAsync("scales-judge", PluginState.Ready);
        var judged = (await stage.JudgeAsync("scales-judge")).Require();

        Assert.Equal(("Scales", PluginKind.Judge), (ready.Name, ready.Kind));
        Assert.InRange(judged.Score, 0, 100);
        Assert.Contains("scales up and down", judged.Explanation, StringComparison.Ordinal);
        Assert.NotNull(judged.Breakdown[0].Bars);
    }

    private void Write(string folder, Func<int, int, int> pitch)
    {
        _work.Make(folder);
        for (var piece = 0; piece < 40; piece++)
        {
            var notes = Enumerable.Range(0, 64).Select(place => new Note(12 * place, 12, (byte)pitch(place, piece), 80, 0, 0, 0));
            File.WriteAllBytes(_work.At(folder, $"{piece}.mid"), new Score(24, notes).ToSong().File.Write());
        }
    }

    private async Task TrainAsync()
    {
        string[] arguments =
        [
            Trainer(), "train", "--model", "style-judge", "--data", _work.At("scales"), _work.At("leaps"), "--seed", "1", "--out", _work.At("run"), "--set",
            "id=scales-judge", "name=Scales", "style=scales up and down", "steps=3", "validateEvery=3", "ears=1", "width=4", "moments=16", "baselines=false",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    /// <summary>The trainer as it was built together with these tests.</summary>
    private static string Trainer([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
        var output = Path.GetRelativePath(Path.Combine(root, "tests", "EventHost.Plugins.Tests", "bin"), AppContext.BaseDirectory);
        return Path.Combine(root, "tools", "model-trainer", "bin", output, "model-trainer.dll");
    }
}

using System.Globalization;
using ModelTrainer.Tests.Support;

namespace ModelTrainer.Tests;

/// <summary>folk-rnn's settings do what they say, which they did not in folk-rnn's own program.</summary>
public sealed class FolkRnnTests
{
    [Fact]
    public async Task The_learning_rate_decays_after_the_epochs_at_the_full_rate()
    {
        using Trainer trainer = new();

        (await trainer.RunAsync(
            "train", "--model", "folk-rnn", "--data", "tunes.txt", "--set", "rnnSize=4", "layers=1", "batch=40", "epochs=5", "decay=.5", "decayAfter=3", "learningRate=.008", "patience=0", "--out", "run")).Expect(0);

        Assert.Equal([.008, .008, .008, .004, .002], Column(trainer, 3), (a, b) => Math.Abs(a - b) < 1e-7);
    }

    [Fact]
    public async Task Validation_is_without_dropout()
    {
        using Trainer trainer = new();

        (await trainer.RunAsync(
            "train", "--model", "folk-rnn", "--data", "tunes.txt", "--set", "rnnSize=8", "layers=2", "batch=40", "epochs=4", "dropout=.9", "learningRate=0", "patience=0", "--out", "run")).Expect(0);

        // The weights stand still: only dropout could move a loss.
        Assert.Single(Column(trainer, 2).Distinct());
        Assert.True(Column(trainer, 1).Distinct().Count() > 1, "dropout does nothing in training");
    }

    [Fact]
    public async Task Without_validation_the_last_weights_are_kept()
    {
        using Trainer trainer = new();

        TrainerAnswer answer = (await trainer.RunAsync(
            "train", "--model", "folk-rnn", "--data", "tunes.txt", "--set", "rnnSize=4", "layers=1", "epochs=3", "validationFraction=0", "--out", "run")).Expect(0);

        Assert.DoesNotContain("held-out", answer.Out);
        Assert.Contains("\"bestValidation\": null", File.ReadAllText(trainer.At("run", "metrics.json")));
    }

    [Fact]
    public async Task Abc_is_read_as_tunes_and_what_is_left_out_is_told()
    {
        using Trainer trainer = new();
        string[] bars = ["CDEF GABc", "cBAG FEDC", "EGce gece", "fdBd c4"];
        File.WriteAllText(trainer.At("tunes.abc"), string.Join('\n', Enumerable.Range(0, 4).Select(i =>
            $"X:{i}\nT:Tune {i}\nM:4/4\nL:1/8\nK:C\n|:{bars[i]}|{bars[(i + 1) % 4]}:|\n")) + $"\nX:9\nT:Again\nM:4/4\nL:1/8\nK:D\n|:{"DEFG ABcd"}|{"dcBA GFED"}:|\n");

        (await trainer.RunAsync("train", "--model", "folk-rnn", "--data", "tunes.abc", "--set", "rnnSize=4", "layers=1", "epochs=1", "--out", "run")).Expect(0);

        string data = File.ReadAllText(trainer.At("run", "data.json"));
        Assert.Contains("\"all\": 4", data);
        Assert.Contains("the same tune is there already", data);
        Assert.Contains("tunes.abc, line", data);
    }

    private static double[] Column(Trainer trainer, int column) =>
        [.. File.ReadLines(trainer.At("run", "curves.csv")).Skip(1).Select(row => double.Parse(row.Split(',')[column], CultureInfo.InvariantCulture))];
}

using ModelTrainer.Tests.Support;

namespace ModelTrainer.Tests;

/// <summary>Many runs over ranges of settings, and runs side by side.</summary>
public sealed class SearchTests
{
    private static readonly string[] Order = ["train", "--model", "folk-rnn", "--data", "tunes.txt", "--set", "layers=1", "embedding=4", "batch=8", "validationFraction=.2", "epochs=2"];

    [Fact]
    public async Task A_grid_trains_each_value_with_each_and_tells_the_best()
    {
        using Trainer trainer = new();

        TrainerAnswer answer = (await trainer.RunAsync([.. Order, "rnnSize=4,8", "learningRate=.001..0.1:2", "--search", "grid", "--out", "grid"])).Expect(0);

        string[] rows = File.ReadAllLines(trainer.At("grid", "runs.csv"));
        Assert.StartsWith("run,rnnSize,learningRate,state,steps,best validation,", rows[0]);
        string[][] cells = [.. rows.Skip(1).Select(row => row.Split(','))];
        Assert.Equal(["4 0.001", "4 0.1", "8 0.001", "8 0.1"], cells.Select(row => $"{row[1]} {row[2]}").Order(StringComparer.Ordinal));
        Assert.Equal(cells.Select(row => double.Parse(row[5])).Order(), cells.Select(row => double.Parse(row[5])));
        Assert.Contains("best validation", answer.Out);
        Assert.Contains("001", File.ReadAllText(trainer.At("grid", "curves.svg")));
    }

    [Fact]
    public async Task A_random_search_that_was_interrupted_goes_on_to_the_same_runs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs kill(1).");
        using Trainer trainer = new();
        string[] order = [.. Order, "rnnSize=4..32", "learningRate=1e-4..1e-1", "--search", "random", "--trials", "3", "--seed", "4", "--out"];

        (await trainer.InterruptAsync("INT", "run 2 of 3", [.. order, "broken"])).Expect(130);
        int before = Directory.GetDirectories(trainer.At("broken")).Count(run => File.Exists(Path.Combine(run, "metrics.json")));
        (await trainer.RunAsync("train", "--resume", "--out", "broken")).Expect(0);
        (await trainer.RunAsync([.. order, "whole"])).Expect(0);

        Assert.InRange(before, 1, 2);
        Assert.Equal(trainer.Bytes("whole", "runs.csv"), trainer.Bytes("broken", "runs.csv"));
        Assert.All(["001", "002", "003"], run => Assert.Equal(trainer.Bytes("whole", run, "model.safetensors"), trainer.Bytes("broken", run, "model.safetensors")));
    }

    [Fact]
    public async Task Runs_are_compared_in_a_table_and_one_picture()
    {
        using Trainer trainer = new();
        (await trainer.TrainAsync("slow", "--seed", "1")).Expect(0);
        (await trainer.TrainAsync("fast", "--seed", "2")).Expect(0);

        TrainerAnswer answer = (await trainer.RunAsync("compare", "slow", "fast", "--out", "both.svg")).Expect(0);

        Assert.Contains("slow", answer.Out);
        Assert.Contains("nats per token, held-out tunes", answer.Out.Replace("\n", " "));
        string svg = File.ReadAllText(trainer.At("both.svg"));
        Assert.Equal(2, svg.Split("<polyline").Length - 1);
        Assert.Contains("no run in it", (await trainer.RunAsync("compare", "slow", "nowhere")).Expect(2).Error);
    }
}

using System.Text.Json;
using ModelTrainer.Tests.Support;

namespace ModelTrainer.Tests;

/// <summary>One training, from data to a model that writes tunes.</summary>
public sealed class TrainTests
{
    [Fact]
    public async Task A_training_leaves_a_whole_folder()
    {
        using Trainer trainer = new();

        TrainerAnswer answer = (await trainer.TrainAsync("run", "--seed", "7")).Expect(0);

        Assert.Contains("nats per token, held-out tunes", answer.Out);
        Assert.Equal(
            [
                "MODEL-CARD.md", "checkpoint.safetensors", "config.json", "curves.csv", "curves.svg", "data.json", "metrics.json",
                "model.safetensors", "timing.json", "vocabulary.txt",
            ],
            Directory.GetFiles(trainer.At("run")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using JsonDocument data = JsonDocument.Parse(trainer.Bytes("run", "data.json"));
        Assert.Equal(40, data.RootElement.GetProperty("sets")[0].GetProperty("examples").GetProperty("all").GetInt32());
        JsonElement together = data.RootElement.GetProperty("sets")[1].GetProperty("examples");
        Assert.Equal((32, 8), (together.GetProperty("training").GetInt32(), together.GetProperty("validation").GetInt32()));
        Assert.Contains("--data tunes.txt --set rnnSize=8", File.ReadAllText(trainer.At("run", "MODEL-CARD.md")));
        Assert.Contains("--seed 7", File.ReadAllText(trainer.At("run", "MODEL-CARD.md")));
        Assert.Contains("validation", File.ReadAllText(trainer.At("run", "curves.svg")));
        Assert.Equal(4, File.ReadLines(trainer.At("run", "curves.csv")).Skip(1).Count(row => row.Split(',')[2].Length > 0));
    }

    [Fact]
    public async Task The_same_order_gives_the_same_bytes_whatever_the_threads()
    {
        using Trainer trainer = new();
        string[] wide = ["--set", "rnnSize=64", "layers=1", "embedding=16", "batch=32", "epochs=2", "validationFraction=.2"];
        async Task Train(string run, string seed, string threads) =>
            (await trainer.RunAsync(["train", "--model", "folk-rnn", "--data", "tunes.txt", .. wide, "--seed", seed, "--threads", threads, "--out", run])).Expect(0);

        await Train("one", "1", "1");
        await Train("four", "1", "4");
        await Train("other", "2", "1");

        string[] same = ["model.safetensors", "checkpoint.safetensors", "curves.csv", "metrics.json", "data.json", "config.json", "vocabulary.txt", "MODEL-CARD.md"];
        Assert.All(same, file => Assert.Equal(trainer.Bytes("one", file), trainer.Bytes("four", file)));
        Assert.NotEqual(trainer.Bytes("one", "model.safetensors"), trainer.Bytes("other", "model.safetensors"));
    }

    [Fact]
    public async Task The_best_weights_are_kept_and_training_ends_early()
    {
        using Trainer trainer = new();
        string[] tiny = [.. Trainer.Tiny.Where(word => !word.StartsWith("epochs", StringComparison.Ordinal))];
        (await trainer.RunAsync(["train", "--model", "folk-rnn", "--data", "tunes.txt", .. tiny, "epochs=400", "patience=2", "learningRate=.05", "--out", "run"])).Expect(0);

        using JsonDocument metrics = JsonDocument.Parse(trainer.Bytes("run", "metrics.json"));
        Assert.True(metrics.RootElement.GetProperty("stoppedEarly").GetBoolean());
        double best = metrics.RootElement.GetProperty("bestValidation").GetDouble();
        double[] seen = [.. File.ReadLines(trainer.At("run", "curves.csv")).Skip(1).Select(row => row.Split(',')[2]).Where(cell => cell.Length > 0).Select(double.Parse)];
        Assert.Equal(seen.Min(), best);
        Assert.Equal(2, seen.Length - 1 - Array.IndexOf(seen, best));
        Assert.Equal(best, metrics.RootElement.GetProperty("metrics")[0].GetProperty("value").GetDouble(), 5);
    }

    [Fact]
    public async Task A_trained_model_is_measured_on_other_data_and_writes_tunes()
    {
        using Trainer trainer = new();
        File.WriteAllText(trainer.At("others.txt"), MadeUpTunes.Text(12, seed: 2));
        (await trainer.TrainAsync("run")).Expect(0);

        TrainerAnswer own = (await trainer.RunAsync("evaluate", "--run", "run", "--json", "own.json")).Expect(0);
        TrainerAnswer others = (await trainer.RunAsync("evaluate", "--run", "run", "--data", "others.txt", "--json", "others.json")).Expect(0);
        (await trainer.RunAsync("sample", "--run", "run", "--count", "3", "--seed", "5", "--set", "maxTokens=40", "begin=M:4/4 K:Cmaj", "--out", "tunes")).Expect(0);
        (await trainer.RunAsync("sample", "--run", "run", "--count", "3", "--seed", "5", "--set", "maxTokens=40", "begin=M:4/4 K:Cmaj", "--out", "again")).Expect(0);

        Assert.Contains("held-out", own.Out + others.Out);
        using JsonDocument metrics = JsonDocument.Parse(trainer.Bytes("run", "metrics.json"));
        using JsonDocument measured = JsonDocument.Parse(trainer.Bytes("own.json"));
        using JsonDocument elsewhere = JsonDocument.Parse(trainer.Bytes("others.json"));
        Assert.Equal(metrics.RootElement.GetProperty("metrics").GetRawText().Replace(" ", ""), measured.RootElement.GetRawText().Replace(" ", ""), ignoreLineEndingDifferences: true, ignoreWhiteSpaceDifferences: true);
        Assert.Equal(12, Assert.Single(elsewhere.RootElement.EnumerateArray()).GetProperty("count").GetInt32());
        Assert.Equal(6, Directory.GetFiles(trainer.At("tunes")).Length);
        Assert.All(Directory.GetFiles(trainer.At("tunes")), file => Assert.Equal(File.ReadAllBytes(file), trainer.Bytes("again", Path.GetFileName(file))));
        Assert.Contains("M:4/4", File.ReadAllText(trainer.At("tunes", "tune-001.abc")));
    }
}

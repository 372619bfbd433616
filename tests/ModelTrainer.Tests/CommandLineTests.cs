using ModelTrainer.Tests.Support;

namespace ModelTrainer.Tests;

/// <summary>Mistakes of the person at the terminal.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Every_fault_is_told_at_once_and_nothing_is_begun()
    {
        using Trainer trainer = new();

        TrainerAnswer answer = (await trainer.RunAsync(
            "train", "--model", "folk-rnn", "--data", "nowhere", "--set", "rnSize=4", "layers=99", "dropout", "epochs=1,2", "--seed", "x", "--threads", "0", "--out", "tunes.txt", "--colour")).Expect(2);

        string[] expected =
        [
            "'--colour'", "--data nowhere", "Did you mean rnnSize", "layers is a whole number from 1 to 8", "--set dropout has no value", "--search grid", "--seed x", "--threads 0",
            "--out tunes.txt",
        ];
        Assert.All(expected, text => Assert.Contains(text, answer.Error));
        Assert.Equal(["tunes.txt"], Directory.GetFileSystemEntries(trainer.Root).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("--model is missing", "train", "--data", "tunes.txt", "--out", "x")]
    [InlineData("There are: folk-rnn", "train", "--model", "gpt", "--data", "tunes.txt", "--out", "x")]
    [InlineData("a grid needs points", "train", "--model", "folk-rnn", "--data", "tunes.txt", "--out", "x", "--search", "grid", "--set", "dropout=0..0.5")]
    [InlineData("needs --trials", "train", "--model", "folk-rnn", "--data", "tunes.txt", "--out", "x", "--search", "random", "--set", "dropout=0..0.5")]
    [InlineData("grid or random", "train", "--model", "folk-rnn", "--data", "tunes.txt", "--out", "x", "--search", "clever")]
    [InlineData("10000 runs", "train", "--model", "folk-rnn", "--data", "tunes.txt", "--out", "x", "--search", "grid", "--set", "dropout=0..0.5:100", "decay=0..1:100")]
    [InlineData("a range is LOW..HIGH", "train", "--model", "folk-rnn", "--data", "tunes.txt", "--out", "x", "--search", "random", "--trials", "2", "--set", "dropout=.5..0.1")]
    [InlineData("no run was begun", "train", "--resume", "--out", "x")]
    [InlineData("--seed: what is resumed keeps", "train", "--resume", "--out", "x", "--seed", "1")]
    [InlineData("--run is missing", "evaluate")]
    [InlineData("no run in it", "sample", "--run", "x", "--out", "y")]
    public async Task A_mistake_is_told_with_its_mend(string expected, params string[] arguments)
    {
        using Trainer trainer = new();

        TrainerAnswer answer = (await trainer.RunAsync(arguments)).Expect(2);

        Assert.Contains(expected, answer.Error);
        Assert.Equal(["tunes.txt"], Directory.GetFileSystemEntries(trainer.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Data_that_are_no_tunes_are_refused_and_a_blown_up_vocabulary_is_warned_of()
    {
        using Trainer trainer = new();
        File.WriteAllText(trainer.At("letter.txt"), "Dear reader,\n\nthis is no music at all, it is a letter.\n");
        File.WriteAllText(trainer.At("odd.txt"), MadeUpTunes.Text(30) + "\n" + string.Join("\n\n", Enumerable.Range(0, 600).Select(i => $"M:4/4 C {i} D | E F |")) + "\n");

        TrainerAnswer refused = (await trainer.RunAsync(["train", "--model", "folk-rnn", "--data", "letter.txt", .. Trainer.Tiny, "--out", "run"])).Expect(2);
        TrainerAnswer warned = (await trainer.RunAsync(["train", "--model", "folk-rnn", "--data", "odd.txt", "--set", "rnnSize=4", "layers=1", "epochs=1", "--out", "run"])).Expect(0);

        Assert.Contains("no tokens of folk-rnn", refused.Error);
        Assert.Contains("Warning: the vocabulary has", warned.Out);
    }

    [Fact]
    public async Task The_models_are_listed_with_their_settings()
    {
        using Trainer trainer = new();

        TrainerAnswer answer = (await trainer.RunAsync("models")).Expect(0);

        Assert.Contains("folk-rnn", answer.Out);
        Assert.Contains("learningRate", answer.Out);
        Assert.Contains("patience", answer.Out);
    }
}

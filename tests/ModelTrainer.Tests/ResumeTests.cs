using ModelTrainer.Runs;
using ModelTrainer.Tests.Support;

namespace ModelTrainer.Tests;

/// <summary>Ctrl-C and what comes after.</summary>
public sealed class ResumeTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_run_that_was_interrupted_goes_on_to_the_same_bytes(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs kill(1).");
        using Trainer trainer = new();
        string[] order = ["train", "--model", "folk-rnn", "--data", "tunes.txt", "--set", "rnnSize=48", "layers=2", "embedding=8", "batch=2", "epochs=25", "patience=0", "validationFraction=.2"];

        TrainerAnswer stopped = (await trainer.InterruptAsync(signal, "step 32/", [.. order, "--out", "broken off"])).Expect(130);
        bool wasFinished = File.Exists(trainer.At("broken off", "metrics.json"));
        TrainerAnswer refused = (await trainer.RunAsync("evaluate", "--run", "broken off")).Expect(2);
        (await trainer.RunAsync("train", "--resume", "--out", "broken off")).Expect(0);
        (await trainer.RunAsync([.. order, "--out", "whole"])).Expect(0);

        Assert.False(wasFinished, "the training was over before the signal came: make it longer");
        Assert.Contains("model-trainer train --resume --out 'broken off'", stopped.Out);
        Assert.Contains("not finished", refused.Error);
        string[] same = ["model.safetensors", "checkpoint.safetensors", "curves.csv", "metrics.json"];
        Assert.All(same, file => Assert.Equal(trainer.Bytes("whole", file), trainer.Bytes("broken off", file)));
        Assert.Contains("finished", (await trainer.RunAsync("train", "--resume", "--out", "broken off")).Expect(2).Error);
    }

    [Fact]
    public async Task A_run_that_was_killed_goes_on_to_the_same_bytes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs kill(1).");
        using Trainer trainer = new();
        string[] order = ["train", "--model", "folk-rnn", "--data", "tunes.txt", "--set", "rnnSize=48", "batch=2", "epochs=12", "patience=0", "validationFraction=.2"];

        (await trainer.InterruptAsync("KILL", "step 32/", [.. order, "--out", "killed"])).Expect(137);
        (await trainer.RunAsync("train", "--resume", "--out", "killed")).Expect(0);
        (await trainer.RunAsync([.. order, "--out", "whole"])).Expect(0);

        string[] same = ["model.safetensors", "checkpoint.safetensors", "curves.csv", "metrics.json"];
        Assert.All(same, file => Assert.Equal(trainer.Bytes("whole", file), trainer.Bytes("killed", file)));
    }

    [Fact]
    public async Task Two_trainings_do_not_share_a_folder()
    {
        using Trainer trainer = new();
        Directory.CreateDirectory(trainer.At("run"));
        using RunLock other = new(trainer.At("run"));
        JsonFile.Write(trainer.At("run", "config.json"), Versions.Config("folk-rnn", ["tunes.txt"], new Dictionary<string, string> { ["rnnSize"] = "4" }, 1));

        TrainerAnswer answer = (await trainer.RunAsync("train", "--resume", "--out", "run")).Expect(2);

        Assert.Contains("another training is at work", answer.Error);
    }

    [Fact]
    public async Task A_run_is_not_resumed_on_other_data()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs kill(1).");
        using Trainer trainer = new();
        (await trainer.InterruptAsync("INT", "step 32/", "train", "--model", "folk-rnn", "--data", "tunes.txt", "--set", "rnnSize=48", "batch=2", "epochs=400", "patience=0", "validationFraction=.2", "--out", "run")).Expect(130);
        File.AppendAllText(trainer.At("tunes.txt"), "\n" + MadeUpTunes.Text(1, seed: 9));

        TrainerAnswer answer = (await trainer.RunAsync("train", "--resume", "--out", "run")).Expect(2);

        Assert.Contains("not those that this run began with", answer.Error);
    }
}

using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Parameters;
using LstmCnnComposer;
using ModelTrainer.Tests.Support;

namespace ModelTrainer.Tests.Composing;

/// <summary>From tunes to a composer of one's own, with tunes that the test makes.</summary>
public sealed class ComposerTrainingTests : IDisposable
{
    private static readonly string[] Train =
        ["train", "--model", "lstm-cnn-composer", "--data", "tunes.abc", "--set", "style=irish", "steps=12", "batch=4", "hidden=8", "layers=1", "validateEvery=6", "id=made-up-tunes", "name=Made-up tunes"];

    private readonly Trainer _trainer = new();

    public ComposerTrainingTests() => File.WriteAllText(_trainer.At("tunes.abc"), MadeUpAbc.Tunes(30));

    [Fact]
    public async Task A_run_leaves_a_plugin_that_composes_and_figures_that_hold()
    {
        (await _trainer.RunAsync([.. Train, "pieces=3", "--out", "run"])).Expect(0);
        (await _trainer.RunAsync("evaluate", "--run", "run", "--json", "again.json")).Expect(0);
        File.WriteAllText(_trainer.At("other.abc"), MadeUpAbc.Tunes(5, seed: 2));
        TrainerAnswer others = (await _trainer.RunAsync("evaluate", "--run", "run", "--data", "other.abc")).Expect(0);
        (await _trainer.RunAsync("sample", "--run", "run", "--count", "2", "--out", "pieces")).Expect(0);

        Assert.Equal(
            ["EventSuite.Music.dll", "EventSuite.Neural.dll", "EventSuite.Plugins.dll", "LstmCnnComposer.dll", "MODEL-CARD.md", "chorale.safetensors", "irish.safetensors", "plugin.json"],
            Directory.GetFiles(_trainer.At("run", "plugin")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(_trainer.Bytes("run", "model.safetensors"), _trainer.Bytes("run", "plugin", "irish.safetensors"));
        Assert.Superset(new HashSet<string> { "Lead", "Chords", "Bass" }, Compose(_trainer.At("run", "plugin")).File.Tracks.Select(MidiText.TrackName).ToHashSet());
        Assert.Equal(Figures("run/metrics.json"), Figures("again.json"));
        Assert.Matches("nats an event, held-out pieces .* 5 ", others.Out);
        Assert.Contains("all 5-grams together", File.ReadAllText(_trainer.At("run", "MODEL-CARD.md")));
        Assert.All(Directory.GetFiles(_trainer.At("pieces")), file => Assert.True(Song.From(MidiOf(file)).BarCount >= 8, file));
        Assert.Equal(2, Directory.GetFiles(_trainer.At("pieces"), "*.mid").Length);
    }

    [Fact]
    public async Task The_same_order_gives_the_same_bytes_also_when_it_was_interrupted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs kill(1).");
        string[] order = [.. Train.Select(word => word == "steps=12" ? "steps=120" : word), "pieces=0", "--seed", "3"];
        TrainerAnswer stopped = await _trainer.InterruptAsync("TERM", "step 6/", [.. order, "--threads", "1", "--out", "broken-off"]);
        stopped.Expect(130);
        (await _trainer.RunAsync("train", "--resume", "--out", "broken-off")).Expect(0);
        (await _trainer.RunAsync([.. order, "--threads", "2", "--out", "whole"])).Expect(0);

        string[] same = ["model.safetensors", "checkpoint.safetensors", "curves.csv", "metrics.json", "MODEL-CARD.md", "plugin/plugin.json"];
        Assert.All(same, file => Assert.Equal(_trainer.Bytes("whole", file), _trainer.Bytes("broken-off", file)));
    }

    [Fact]
    public async Task What_cannot_be_learned_from_is_named()
    {
        Directory.CreateDirectory(_trainer.At("bad"));
        File.WriteAllText(_trainer.At("bad", "cut-off.mid"), "MThd");
        File.WriteAllText(_trainer.At("bad", "few.abc"), MadeUpAbc.Tunes(3));

        TrainerAnswer bad = (await _trainer.RunAsync("train", "--model", "lstm-cnn-composer", "--data", "bad", "--set", "style=irish", "--out", "run")).Expect(2);
        TrainerAnswer id = (await _trainer.RunAsync("train", "--model", "lstm-cnn-composer", "--data", "tunes.abc", "--set", "style=irish", "id=My Tunes", "--out", "run")).Expect(2);

        string said = string.Join(' ', bad.Error.Split());
        Assert.Contains("cut-off.mid (HeaderTooShort", said);
        Assert.Contains("needs 4 of one meter", said);
        Assert.Contains("--set id=My Tunes", id.Error);
        Assert.False(Directory.Exists(_trainer.At("run")), "nothing is begun");
    }

    public void Dispose() => _trainer.Dispose();

    private static Song Compose(string folder)
    {
        ManifestReadResult read = ManifestReader.ReadFolder(folder);
        Assert.Empty(read.Faults);
        Assert.Equal(("made-up-tunes", "Made-up tunes"), (read.Manifest!.Id, read.Manifest.Name));
        var parameters = ParameterCheck.RunTyped(read.Manifest.Parameters, MusicTask.Compose, []).Values;
        var request = new GenerateRequest { Task = MusicTask.Compose, Seed = 1, Parameters = parameters };
        return new MusicInput("", new Composer(new PluginContext(folder, folder)).Generate(request, new PluginCall())[0].Midi).ReadSong();
    }

    private static MidiFile MidiOf(string file) => MidiFile.Read(File.ReadAllBytes(file)).File!;

    /// <summary>The lines with values and intervals.</summary>
    private string[] Figures(string file) =>
        [.. File.ReadLines(_trainer.At(file)).Select(line => line.Trim().TrimEnd(',')).Where(line => line.StartsWith("\"value\"", StringComparison.Ordinal) || line.StartsWith("\"low\"", StringComparison.Ordinal))];
}

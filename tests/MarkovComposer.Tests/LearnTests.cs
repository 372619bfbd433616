using EventSuite.Music.Notes;
using EventSuite.Plugins;
using MarkovComposer.Learning;
using MarkovComposer.Model;
using MarkovComposer.Tool;

namespace MarkovComposer.Tests;

public sealed class LearnTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("composer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_Tune_Is_Told_By_Degrees_Lengths_And_Its_Place_In_The_Bar()
    {
        // A pick-up of a quarter in a short first bar; then G major in 3/4 with a rest.
        Note N(int tick, int ticks, int pitch) => new(tick, ticks, (byte)pitch, 80, 0, 0, 0);
        Song song = new Score(
            24,
            [N(0, 24, 62), N(24, 24, 67), N(48, 24, 71), N(72, 24, 74), N(96, 48, 72), N(144, 24, 69), N(168, 22, 66), N(216, 24, 66), N(240, 72, 67)],
            [new TimeSignature(0, 1, 4), new TimeSignature(24, 3, 4)]).ToSong();

        (Tune tune, int tonic) = TuneReader.Read(song)!.Value;

        Assert.Equal("3/4 major", tune.Style.ToString());
        Assert.Equal(67, tonic);
        Assert.Equal(48, tune.Start);
        Assert.Equal(
            [(-5, 24), (0, 24), (4, 24), (7, 24), (5, 48), (2, 24), (-1, 24), (Step.Rest, 24), (-1, 24), (0, 72)],
            tune.Steps.Select(s => ((int)s.Degree, (int)s.Ticks)));
    }

    [Fact]
    public void A_Folder_Becomes_A_Model_That_Composes_And_Comes_Back_From_Its_File()
    {
        for (int i = 0; i < Corpus.LeastTunes; i++)
        {
            int up = i % 3;
            File.WriteAllBytes(Path.Combine(_folder, $"{i}.mid"), Ask.Quavers([.. new[] { 60, 62, 64, 65, 67, 64, 62, 60, 64, 67, 72, 71, 72, 67, 64, 60 }.Select(p => p + up)]).Midi.ToArray());
        }

        File.WriteAllText(Path.Combine(_folder, "tunes.abc"), "X:1\nT:A tune\nM:6/8\nL:1/8\nK:G\nGAB d2B|c2A F2A|GAB def|g3 G3|]\n");
        File.WriteAllText(Path.Combine(_folder, "broken.mid"), "no music");
        string file = Path.Combine(_folder, "model.json");
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(0, LearnCommand.Run([_folder, "--name", "scales", "--out", file], output, errors));

        Assert.Contains("9 tunes", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("broken.mid", errors.ToString(), StringComparison.Ordinal);
        Corpus corpus = ModelFile.Read(file);
        Assert.Equal(["4/4 major"], corpus.Styles.Select(s => s.ToString()));
        Assert.Equal("6/8 major", corpus.Tunes.Single(t => t.Style.Beats == 6).Style.ToString());
        Composition made = new Composer(new PluginContext(_folder, _folder)).Generate(Ask.For(MusicTask.Compose, 1), new PluginCall())[0];
        Assert.Contains("scales", made.Notes, StringComparison.Ordinal);
        Assert.Equal(8, Ask.Song(made).BarCount);
    }

    [Fact]
    public void Too_Few_Tunes_Are_No_Model()
    {
        File.WriteAllBytes(Path.Combine(_folder, "one.mid"), Ask.Quavers(60, 62, 64, 65, 67, 64, 62, 60).Midi.ToArray());
        using var errors = new StringWriter();

        Assert.Equal(1, LearnCommand.Run([_folder, "--out", Path.Combine(_folder, "model.json")], TextWriter.Null, errors));
        Assert.Equal(2, LearnCommand.Run(["/no such folder", "--out", "x"], TextWriter.Null, errors));
        Assert.Contains("too few to learn from", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{"name":"x","source":"","styles":[{"meter":"7","isMinor":false,"count":1,"tunes":""}]}""")]
    [InlineData("""{"name":"x","source":"","styles":[{"meter":"4/4","isMinor":false,"count":1,"tunes":"AAAA"}]}""")]
    public void A_Broken_Model_Is_Told_With_The_Mend(string json)
    {
        File.WriteAllText(Path.Combine(_folder, "model.json"), json);

        Assert.Contains("Make it anew", Assert.Throws<InvalidDataException>(() => new Composer(new PluginContext(_folder, _folder))).Message, StringComparison.Ordinal);
    }
}

using EventHost.Plugins.Tests.Support;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventHost.Plugins.Tests.Verbs;

public sealed class GenerateVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_Same_Seed_Writes_The_Same_Bytes_Also_Side_By_Side()
    {
        var (one, two) = (_folder.At("one.mid"), _folder.At("new folder", "two.mid"));

        var runs = await Task.WhenAll(Generate("--seed", "7", "--param", "bars=12", "--out", one), Generate("--seed", "7", "--param", "bars=12", "--out", two));

        Assert.All(runs, run => Assert.True(run.Status == 0, run.Errors));
        Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(two));
        Assert.Equal(12, Song.From(MidiFile.Read(await File.ReadAllBytesAsync(one)).File!).BarCount);
        Assert.StartsWith($"{one}  12 bars", runs[0].Output, StringComparison.Ordinal);
        Assert.Contains("seed 7", runs[0].Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_Go_Into_A_Folder_And_A_Melody_Is_Continued()
    {
        var made = await Generate("--seed", "1", "--count", "2", "--out", _folder.At("tunes"));
        var first = _folder.At("tunes", "markov-composer-1-1.mid");
        var continued = await Generate("--input", first, "--param", "bars=4", "--out", _folder.At("more.mid"));

        Assert.True(made.Status == 0, made.Errors);
        Assert.Equal(2, Directory.GetFiles(_folder.At("tunes")).Length);
        Assert.True(continued.Status == 0, continued.Errors);
        Assert.Contains("12 bars", continued.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_Is_Written_Over_Without_Force()
    {
        var file = _folder.At("mine.mid");
        await File.WriteAllTextAsync(file, "mine");

        var refused = await Generate("--out", file);
        Assert.Equal(2, refused.Status);
        Assert.Contains("--force", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file));

        Assert.Equal(0, (await Generate("--out", file, "--force")).Status);
        Assert.StartsWith("MThd", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_Faults_Are_Told_At_Once_With_What_There_Is()
    {
        var run = await Generate("--param", "loudness=3", "--param", "bars=many", "--param", "odd", "--input", _folder.At("none.mid"), "--count", "2", "--out", _folder.At("x.mid"));

        Assert.Equal(2, run.Status);
        Assert.Equal("", run.Output);
        Assert.Contains("'--param odd' is not name=value", run.Errors, StringComparison.Ordinal);
        Assert.Contains("There is no such file", run.Errors, StringComparison.Ordinal);
        Assert.Contains("give a folder", run.Errors, StringComparison.Ordinal);

        var parameters = await Generate("--param", "loudness=3", "--param", "bars=many", "--out", _folder.At("x.mid"));
        Assert.Contains("loudness: There is no such parameter", parameters.Errors, StringComparison.Ordinal);
        Assert.Contains("temperature", parameters.Errors, StringComparison.Ordinal);
        Assert.Contains("bars: 'many'", parameters.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Empty_Names_Are_No_Files()
    {
        var run = await Generate("--input", "", "--out", "");

        Assert.Equal(2, run.Status);
        Assert.Contains("There is no such file", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--out is empty", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await Program.RunAsync("judge", "--data", _folder.At("data"), "--plugin", "pitch-distribution-judge", "")).Status);
    }

    [Fact]
    public async Task A_Plugin_Is_Described_And_A_Missing_Destination_Is_Told()
    {
        var told = await Generate("--describe");
        Assert.True(told.Status == 0, told.Errors);
        Assert.Contains("Tasks: compose, continue, accompany", told.Output, StringComparison.Ordinal);
        Assert.Contains("  bars=8   1 to 64 bars (compose, continue)", told.Output, StringComparison.Ordinal);
        Assert.Contains("  cadence=true   true | false", told.Output, StringComparison.Ordinal);
        Assert.Contains("  meter=4/4   4/4 | 2/4 | 3/4 | 6/8 | 9/8 (compose)", told.Output, StringComparison.Ordinal);

        var nowhere = await Generate();
        Assert.NotEqual(0, nowhere.Status);
        Assert.Contains("Where to?", nowhere.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "There is no plugin 'nobody'. There is: lstm-cnn-composer, markov-composer")]
    [InlineData("pitch-distribution-judge", "is no generator. There is: lstm-cnn-composer, markov-composer")]
    public async Task A_Plugin_That_Cannot_Be_Meant_Is_Told_With_Those_That_Can(string id, string expected)
    {
        var run = await Program.RunAsync("generate", "--data", _folder.At("data"), "--plugin", id, "--out", _folder.At("x.mid"));

        Assert.Equal(2, run.Status);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    private Task<(int Status, string Output, string Errors)> Generate(params string[] arguments) =>
        Program.RunAsync(["generate", "--data", _folder.At("data"), "--plugin", "markov-composer", .. arguments]);
}

using System.Text.Json;
using EventHost.Plugins.Tests.Support;
using EventSuite.Music.Notes;

namespace EventHost.Plugins.Tests.Verbs;

public sealed class JudgeVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public JudgeVerbTests()
    {
        _folder.Make("songs", "deeper");
        Write("low.mid", 57, 60, 62, 64, 65, 67, 69, 57);
        Write("high.mid", 93, 96, 98, 100, 101, 103, 105, 93);
        Write(Path.Combine("deeper", "LOW.MIDI"), 57, 60, 62, 64, 65, 67, 69, 57);
    }

    private string Songs => _folder.At("songs");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_Folder_Is_A_Table_Best_First_And_Equals_By_Name()
    {
        var run = await Judge(Songs);

        Assert.True(run.Status == 0, run.Errors);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("file", lines[0], StringComparison.Ordinal);
        Assert.Contains("LOW.MIDI", lines[1], StringComparison.Ordinal);
        Assert.Contains("low.mid", lines[2], StringComparison.Ordinal);
        Assert.Contains("high.mid", lines[3], StringComparison.Ordinal);
        Assert.Contains("Register", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_Files_Are_Rows_With_Their_Reason_And_The_Status_Is_One()
    {
        await File.WriteAllTextAsync(Path.Combine(Songs, "bad.mid"), "no music");
        await File.WriteAllBytesAsync(Path.Combine(Songs, "empty.mid"), []);
        await File.WriteAllBytesAsync(Path.Combine(Songs, "drums.mid"), new Score(24, [new Note(0, 24, 36, 80, 9, 0, 0)]).ToSong().File.Write());
        await File.WriteAllBytesAsync(Path.Combine(Songs, "huge.mid"), new byte[5 << 20]);

        var run = await Judge(Songs, _folder.At("gone.mid"));

        Assert.Equal(1, run.Status);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(9, lines.Length);
        Assert.Contains("high.mid", lines[3], StringComparison.Ordinal);
        foreach (var (file, reason) in new[] { ("bad.mid", "not a MIDI file"), ("empty.mid", "is empty"), ("drums.mid", "no pitched notes"), ("huge.mid", "at most"), ("gone.mid", "no such file") })
        {
            Assert.Contains(reason, lines.Single(l => l.Contains(file, StringComparison.Ordinal)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Csv_Cells_Are_Defused()
    {
        File.Move(Path.Combine(Songs, "low.mid"), _folder.At("=1+2.mid"));

        var run = await Program.RunAsync("judge", "--data", _folder.At("data"), "--plugin", "pitch-distribution-judge", "--format", "csv", _folder.At("=1+2.mid"));
        var relative = EventHost.CommandLine.Plugins.JudgedRows.Write([new("=1+2.mid", null, "@reason")], null!, "csv");

        Assert.StartsWith("file,score,Register,Notes of the scale,explanation,reason\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("'=1+2.mid,,,'@reason", relative, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_Has_Everything()
    {
        await File.WriteAllTextAsync(Path.Combine(Songs, "bad.mid"), "no music");

        var run = await Judge(Songs, "--format", "json");

        Assert.Equal(1, run.Status);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("pitch-distribution-judge", json.RootElement.GetProperty("plugin").GetProperty("id").GetString());
        var files = json.RootElement.GetProperty("files");
        Assert.Equal(4, files.GetArrayLength());
        Assert.InRange(files[0].GetProperty("score").GetDouble(), 0, 100);
        Assert.Equal(2, files[0].GetProperty("breakdown").GetArrayLength());
        Assert.Contains("median", files[0].GetProperty("breakdown")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("not a MIDI file", files[3].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bars_Asked_For_Are_Judged_And_A_Folder_Without_Music_Is_Told()
    {
        var beyond = await Judge(Path.Combine(Songs, "low.mid"), "--first-bar", "9");
        Assert.Equal(1, beyond.Status);
        Assert.Contains("8 bars from bar 9 on were asked for; the music has 1.", beyond.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Judge(Path.Combine(Songs, "low.mid"), "--whole")).Status);

        Assert.NotEqual(0, (await Judge(Songs, "--bars", "0")).Status);
        var empty = await Judge(_folder.Make("nothing"));
        Assert.Equal(2, empty.Status);
        Assert.Contains("no MIDI files", empty.Errors, StringComparison.Ordinal);
    }

    private Task<(int Status, string Output, string Errors)> Judge(params string[] arguments) =>
        Program.RunAsync(["judge", "--data", _folder.At("data"), "--plugin", "pitch-distribution-judge", .. arguments]);

    private void Write(string name, params int[] pitches) => File.WriteAllBytes(
        Path.Combine(Songs, name), new Score(24, pitches.Select((p, i) => new Note(12 * i, 12, (byte)p, 80, 0, 0, 0))).ToSong().File.Write());
}

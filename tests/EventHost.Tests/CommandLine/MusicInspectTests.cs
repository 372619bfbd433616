using System.Text.Json;
using EventSuite.Music.Midi;

namespace EventHost.Tests.CommandLine;

public class MusicInspectTests
{
    private static MidiTrackBuilder[] Band() =>
    [
        new MidiTrackBuilder().Text(0, MetaType.TrackName, "Stage Two").Tempo(0, 500_000).Tempo(384, 400_000).TimeSignature(0, 4, 4).KeySignature(0, 1, minor: false),
        new MidiTrackBuilder().Text(0, MetaType.TrackName, "Fiddle").Program(0, 40).Note(0, 384, 67).Note(384, 384, 71).Note(768, 384, 74),
        new MidiTrackBuilder().Note(384, 24, 36, 90, 9).Note(480, 24, 38, 90, 9).Note(576, 24, 36, 90, 9),
    ];

    [Fact]
    public void Inspect_AFile_TellsWhatIsInIt()
    {
        using var folder = new MusicFolder();
        (int status, string text) = folder.Inspect(paths: folder.Add("band.mid", Band()));
        Assert.Equal(0, status);
        Assert.Matches(@"band\.mid  MIDI, format 1, 96 ticks per quarter", text);
        Assert.Matches(@"“Stage Two”: 3 bars · 0:05 min · 120–150 bpm · 4/4 · G major \(r 0\.\d\d; written G major\) · hash [0-9a-f]{12}\r?\n", text);
        Assert.Matches(@" 2 +Fiddle +Violin +1 +3 +G4–D5 +1–3", text);
        Assert.Matches(@" 3 +Drums \(Bass Drum 1, Acoustic Snare\) +10 +3 +2–2", text);
        Assert.DoesNotContain("fault", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_AFolder_ShowsTheGoodAndTheBroken_AndSaysSoInItsStatus()
    {
        using var folder = new MusicFolder();
        folder.Add("a.mid", Band());
        byte[] cut = File.ReadAllBytes(folder["a.mid"]);
        folder.Add("b.mid", cut[..^6]);
        folder.Add("c.mid", "no music"u8.ToArray());
        folder.Add("d.abc", MusicFolder.Jig);
        folder.Add("notes.txt", "not looked at");
        (int status, string text) = folder.Inspect(paths: folder[""]);
        Assert.Equal(1, status);
        Assert.Matches(@"a\.mid.*\n(.*\n)*.*b\.mid.*\n(.*\n)*.*c\.mid.*\n(.*\n)*.*d\.abc", text);
        Assert.Matches(@"MissingEndOfTrack|NotEnoughBytes", text);
        Assert.Matches(@"no music in this file(.*\n)+.*NoHeaderChunk +byte 0 +Expected 'MThd', found bytes 6E6F206D\. +none: refused", text);
        Assert.DoesNotContain("notes.txt", text, StringComparison.Ordinal);
        Assert.Equal("4 files: 2 without fault, 1 repaired, 1 not usable.", folder.Error.Trim());
        Assert.Equal(0, folder.Inspect(paths: folder["b.mid"]).Status);
        Assert.Equal(1, folder.Inspect(strict: true, paths: folder["b.mid"]).Status);
    }

    [Fact]
    public void Inspect_NothingThere_Says()
    {
        using var folder = new MusicFolder();
        Assert.Equal(1, folder.Inspect(paths: folder[""]).Status);
        Assert.StartsWith("No .mid", folder.Error, StringComparison.Ordinal);
        (int status, string text) = folder.Inspect(paths: folder["gone.mid"]);
        Assert.Equal(1, status);
        Assert.Contains("not read", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_ABook_ListsItsTunes_AndOneByNumber()
    {
        using var folder = new MusicFolder();
        string book = folder.Add("book.abc", MusicFolder.Jig + "\n" + MusicFolder.Waltz.Replace("|g3|", "|§g3|", StringComparison.Ordinal));
        (int status, string text) = folder.Inspect(paths: book);
        Assert.Equal(0, status);
        Assert.Matches(@"1 +The Borrowed Jig +8 bars +0:\d\d min +6/8 +D major +A4–G5 +[0-9a-f]{12}", text);
        Assert.Matches(@"2 +Ça ira, 2nd +4 bars +", text);
        Assert.Matches(@"UnknownSymbol +line 14, tune 2 ", text);
        Assert.DoesNotContain("UnknownSymbol", folder.Inspect(tune: 1, paths: book).Text, StringComparison.Ordinal);
        Assert.Matches(@"“Ça ira, 2nd”: 4 bars", folder.Inspect(tune: 2, paths: book).Text);
        Assert.Equal(1, folder.Inspect(tune: 3, paths: book).Status);
    }

    [Fact]
    public void Inspect_HostileText_IsShownAndDoesNothing()
    {
        using var folder = new MusicFolder();
        string evil = "A\u001b[31m[red]b\u202ec\u200bd\u0000e\n" + new string('x', 500);
        string file = folder.Add("evil[bold].mid", new MidiTrackBuilder().Text(0, MetaType.TrackName, evil).Note(0, 96, 60));
        (_, string text) = folder.Inspect(paths: file);
        Assert.Contains(@"A\u{1B}[31m[red]b\u{202E}c\u{200B}d\u{0}e\u{A}xxxx", text, StringComparison.Ordinal);
        Assert.Contains("evil[bold].mid", text, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 60), text, StringComparison.Ordinal);
        string lines = text.ReplaceLineEndings("");
        Assert.DoesNotContain(lines, c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);
        (_, string json) = folder.Inspect(json: true, paths: file);
        Assert.DoesNotContain(json.TrimEnd(), c => c is < ' ' or > '~');
        Assert.Equal(evil.TrimEnd('\0'), JsonDocument.Parse(json).RootElement.GetProperty("tunes")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void Inspect_Json_IsAnObjectALine()
    {
        using var folder = new MusicFolder();
        (int status, string text) = folder.Inspect(json: true, paths: [folder.Add("band.mid", Band()), folder.Add("bad.mid", "x"u8.ToArray())]);
        Assert.Equal(1, status);
        JsonElement[] files = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        JsonElement tune = files[0].GetProperty("tunes")[0];
        Assert.Equal((3, 64), (tune.GetProperty("bars").GetInt32(), tune.GetProperty("contentHash").GetString()!.Length));
        Assert.Equal("G4", tune.GetProperty("tracks")[1].GetProperty("lowest").GetString());
        Assert.False(files[1].GetProperty("isUsable").GetBoolean());
        Assert.Equal((0, "NoHeaderChunk"), (files[1].GetProperty("faults")[0].GetProperty("byte").GetInt32(), files[1].GetProperty("faults")[0].GetProperty("code").GetString()));
    }
}

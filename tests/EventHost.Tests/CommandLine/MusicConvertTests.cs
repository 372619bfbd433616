using System.Text;
using EventHost.CommandLine.Music;
using EventSuite.Music.Blind;
using EventSuite.Music.Json;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventHost.Tests.CommandLine;

public class MusicConvertTests
{
    [Fact]
    public void Convert_OneTuneThroughAllForms_IsTheSameMusic()
    {
        using var folder = new MusicFolder();
        string abc = folder.Add("jig.abc", MusicFolder.Jig);
        Assert.Equal(0, folder.Convert(abc, folder["jig.mid"]).Status);
        Assert.Equal(0, folder.Convert(folder["jig.mid"], folder["jig.json"]).Status);
        Assert.Equal(0, folder.Convert(folder["jig.json"], folder["again.abc"]).Status);
        Assert.Equal(0, folder.Convert(folder["again.abc"], folder["again.mid"]).Status);
        Song first = Midi(folder["jig.mid"]);
        Assert.Equal(Pitches(first), Pitches(Midi(folder["again.mid"])));
        Assert.Equal(Pitches(first), Pitches(MusicJson.Read(File.ReadAllBytes(folder["jig.json"])).Song!));
        Assert.Equal("The Borrowed Jig", MidiText.Title(Midi(folder["again.mid"]).File));

        // Tokens keep the repeat and are always in C.
        Assert.Equal(0, folder.Convert(abc, folder["jig.tokens"]).Status);
        Assert.Equal("M:6/8 K:Cmaj |: c 2 c B A G | c 2 d e 3 | f 2 e d c B | c 3 c 3 :|\n", File.ReadAllText(folder["jig.tokens"]));
        Assert.Equal(0, folder.Convert(folder["jig.tokens"], folder["c.mid"]).Status);
        Assert.Equal(Pitches(first).Select(n => (n.Item1, n.Item2, n.Item3 - 2)), Pitches(Midi(folder["c.mid"])).Select(n => (n.Item1, n.Item2, (int)n.Item3)));
        Assert.Equal(0, folder.Convert(folder["jig.tokens"], folder["c.abc"]).Status);
        Assert.Equal(0, folder.Convert(folder["c.abc"], folder["c.tokens"]).Status);
        Assert.Equal(File.ReadAllText(folder["jig.tokens"]), File.ReadAllText(folder["c.tokens"]));
        Assert.Equal(0, folder.Convert(folder["jig.tokens"], folder["c.json"]).Status);
        Assert.Equal(0, folder.Convert(folder["c.json"], folder["d.tokens"]).Status);
        Assert.Equal(0, folder.Convert(folder["c.mid"], folder["e.tokens"]).Status);
        Assert.Equal(File.ReadAllText(folder["d.tokens"]), File.ReadAllText(folder["e.tokens"]));
    }

    [Fact]
    public void Convert_WhatIsThere_StaysWithoutForce()
    {
        using var folder = new MusicFolder();
        string abc = folder.Add("jig.abc", MusicFolder.Jig);
        string taken = folder.Add("taken.mid", "mine");
        Assert.Equal(1, folder.Convert(abc, taken).Status);
        Assert.Contains("--force", folder.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(taken));
        Assert.Equal(0, folder.Convert(abc, taken, force: true).Status);
        Assert.NotEmpty(Midi(taken).Notes);
    }

    [Fact]
    public void Convert_ABook_GoesToAFolder_ByNumber_OrIntoAnotherBook()
    {
        using var folder = new MusicFolder();
        string book = folder.Add("book.abc", MusicFolder.Jig + "\n" + MusicFolder.Waltz);
        Assert.Equal(1, folder.Convert(book, folder["book.mid"]).Status);
        Assert.Contains("2 tunes: --tune N", folder.Error, StringComparison.Ordinal);
        Assert.Equal(0, folder.Convert(book, folder["out"], MusicForm.Midi).Status);
        Assert.Equal(["1-the-borrowed-jig.mid", "2-a-ira-2nd.mid"], Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        File.Delete(folder["out/1-the-borrowed-jig.mid"]);
        Assert.Equal(1, folder.Convert(book, folder["out"], MusicForm.Midi).Status);
        Assert.Single(Directory.GetFiles(folder["out"]));
        Assert.Equal(0, folder.Convert(book, folder["two.mid"], tune: 2).Status);
        Assert.Equal(67, Midi(folder["two.mid"]).Notes[0].Pitch);
        Assert.Equal(1, folder.Convert(book, folder["x.mid"], tune: 3).Status);
        Assert.Equal(0, folder.Convert(book, folder["book.tokens"]).Status);
        Assert.Equal(0, folder.Convert(folder["book.tokens"], folder["c.abc"]).Status);
        Assert.Equal(0, folder.Convert(folder["c.abc"], folder["c"], MusicForm.Json).Status);
        Assert.Equal(["1.json", "2.json"], Directory.GetFiles(folder["c"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Convert_ManyVoices_BecomeOne_AndItIsSaidWhatIsLeftOut()
    {
        using var folder = new MusicFolder();
        string band = folder.Add(
            "band.mid",
            new MidiTrackBuilder().Text(0, MetaType.TrackName, "Band"),
            new MidiTrackBuilder().Note(0, 96, 76, 110).Note(96, 96, 74, 110).Note(192, 192, 72, 110),
            new MidiTrackBuilder().Note(0, 384, 48, 60, 1).Note(0, 384, 52, 60, 1),
            new MidiTrackBuilder().Note(0, 10, 36, 80, 9).Control(0, 7, 90, 9));
        (int status, byte[] melody) = folder.Convert(band, "-", MusicForm.Abc);
        Assert.Equal(0, status);
        Assert.EndsWith("K:C\ne2 d2 c4 |]\n", Encoding.UTF8.GetString(melody), StringComparison.Ordinal);
        Assert.Contains("2 of 5 notes are left out", folder.Error, StringComparison.Ordinal);
        Assert.Contains("1 drum notes are left out", folder.Error, StringComparison.Ordinal);
        Assert.EndsWith("[C,E,]8 |]\n", Encoding.UTF8.GetString(folder.Convert(band, "-", MusicForm.Abc, track: 3).Output), StringComparison.Ordinal);
        Assert.Contains("Only track 3", folder.Error, StringComparison.Ordinal);
        Assert.Equal(1, folder.Convert(band, "-", MusicForm.Abc, track: 4).Status);
        Assert.Equal(1, folder.Convert(band, "-", MusicForm.Json, track: 2).Status);
        Assert.Equal(0, folder.Convert(band, "-", MusicForm.Json).Status);
        Assert.Contains("1 controllers", folder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_NotesOffTheGrid_AreDrawnToIt_AndItIsSaid()
    {
        using var folder = new MusicFolder();
        var played = new MidiTrackBuilder();
        for (int i = 0; i < 16; i++)
        {
            played.Note((i * 96) + (i % 3), 80, 60 + (i % 5));
        }

        string file = folder.Add("played.mid", played);
        (int status, byte[] abc) = folder.Convert(file, "-", MusicForm.Abc);
        Assert.Equal(0, status);
        Assert.Contains("drawn to sixteenths", folder.Error, StringComparison.Ordinal);
        Assert.Contains("C2 ^C2 D2 _E2 |", Encoding.UTF8.GetString(abc), StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_StandardInput_IsKnownByItsFirstBytes()
    {
        using var folder = new MusicFolder();
        byte[] midi = folder.Convert("-", to: MusicForm.Midi, stdin: Encoding.UTF8.GetBytes(MusicFolder.Jig)).Output;
        byte[] json = folder.Convert("-", to: MusicForm.Json, stdin: midi).Output;
        byte[] abc = folder.Convert("-", to: MusicForm.Abc, stdin: json).Output;
        byte[] tokens = folder.Convert("-", to: MusicForm.Tokens, stdin: abc).Output;
        byte[] last = folder.Convert("-", to: MusicForm.Midi, stdin: tokens).Output;
        Assert.Equal(Song.From(MidiFile.Read(midi).File!).Notes.Length, Song.From(MidiFile.Read(last).File!).Notes.Length);
        Assert.Equal(1, folder.Convert("-", to: MusicForm.Midi, stdin: abc, terminal: true).Status);
        Assert.Contains("terminal", folder.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.tokens", "M:6/8 K:Cmaj c 2 boo d", "a.mid", "Token 5, 'boo', is not in the vocabulary")]
    [InlineData("a.mid", "nonsense", "b.abc", "NoHeaderChunk (byte 0)")]
    [InlineData("a.abc", "no tune here", "b.mid", "No tune found")]
    [InlineData("a.json", "{\"version\":1}", "b.mid", "$.ticksPerQuarter")]
    [InlineData("a.abc", MusicFolder.Jig, "b.abc", "ABC already")]
    [InlineData("a.abc", MusicFolder.Jig, "b.mp3", "Which form?")]
    [InlineData("a.abc", MusicFolder.Jig, "none/b.mid", "none")]
    [InlineData("a.json", """{"version":1,"ticksPerQuarter":4,"tracks":[]}""", "b.abc", "no pitched notes")]
    public void Convert_WhatCannotBe_SaysWhy_AndWritesNothing(string name, string content, string output, string message)
    {
        using var folder = new MusicFolder();
        Assert.Equal(1, folder.Convert(folder.Add(name, content), folder[output]).Status);
        Assert.Contains(message, folder.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder[output]));
        Assert.Equal(1, folder.Convert(folder[""], folder["x.abc"]).Status);
        Assert.Equal(1, folder.Convert(folder["gone.mid"], folder["x.abc"]).Status);
    }

    [Fact]
    public void Convert_UnknownTokens_AreTakenWhenAsked()
    {
        using var folder = new MusicFolder();
        string tokens = folder.Add("a.tokens", "[L:1/16]\n[M:3/4]\n[K:GMaj]\nG 2 A c B 2 | G 12 |");
        Assert.Equal(1, folder.Convert(tokens, folder["a.mid"]).Status);
        Assert.Equal(0, folder.Convert(tokens, folder["a.mid"], anyTokens: true).Status);
        Assert.Equal([67, 69, 72, 71, 67], Midi(folder["a.mid"]).Notes.Select(n => (int)n.Pitch));
    }

    [Fact]
    public void Convert_MidiToMidi_WritesItRepaired()
    {
        using var folder = new MusicFolder();
        string whole = folder.Add("whole.mid", new MidiTrackBuilder().Note(0, 96, 60).Note(96, 96, 62));
        string cut = folder.Add("cut.mid", File.ReadAllBytes(whole)[..^4]);
        Assert.Equal(0, folder.Convert(cut, folder["mended.mid"]).Status);
        Assert.Contains("Repaired", folder.Error, StringComparison.Ordinal);
        Assert.True(MidiFile.Read(File.ReadAllBytes(folder["mended.mid"]), MidiReadOptions.Strict).IsUsable);
        Assert.Equal(MusicHash.Of(Midi(whole)), MusicHash.Of(Midi(folder["mended.mid"])));
    }

    private static Song Midi(string path) => Song.From(MidiFile.Read(File.ReadAllBytes(path), MidiReadOptions.Strict).File!);

    private static IEnumerable<(long, long, byte)> Pitches(Song song) => song.Notes.Select(n => (n.StartTick, n.DurationTicks, n.Pitch));
}

using EventSuite.Music.Notes;
using EventSuite.Plugins;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;

namespace LstmCnnComposer.Tests;

/// <summary>Continue, accompany and edit.</summary>
public sealed class InputTests
{
    private static readonly MusicInput Tune = Ask.Quavers(67, 71, 74, 71, 72, 69, 66, 69, 67, 71, 74, 79, 78, 74, 71, 67);

    private static readonly MusicInput Composed = new("piece", Ask.Composer.Generate(Ask.For(MusicTask.Compose, 4, ("parts", "all")), new PluginCall())[0].Midi);

    [Theory]
    [InlineData("irish")]
    [InlineData("chorale")]
    public void A_Continuation_Keeps_The_Input_And_Adds_Bars_After_It(string style)
    {
        Song input = Tune.ReadSong();

        Song song = Ask.Song(Generate(MusicTask.Continue, Tune, ("style", style), ("bars", "4")));

        Assert.Equal(input.Notes, song.Notes.Where(n => n.Track == 1));
        Assert.All(song.Notes.Where(n => n.Track > 1), n => Assert.InRange(n.StartTick, 2 * 96, (6 * 96) - 1));
        Assert.Equal(6 * 96, song.EndTick);
        Assert.Equal((3, 40), (song.Notes.First(n => n.Track == 2).Channel, song.Notes.First(n => n.Track == 2).Program));
    }

    [Theory]
    [InlineData("irish")]
    [InlineData("chorale")]
    [InlineData("keyboard")]
    public void Music_Can_Be_Continued_Again_And_Again_And_Its_Parts_Stay_The_Same(string style)
    {
        Composition music = Ask.Composer.Generate(Ask.For(MusicTask.Compose, 3, ("style", style), ("bars", "2")), new PluginCall())[0];
        int parts = GivenMusic.Read(new MusicInput("", music.Midi)).Parts.Count;
        for (int i = 1; i <= 6; i++)
        {
            music = Generate(MusicTask.Continue, new MusicInput("", music.Midi), ("style", style), ("bars", "2"));

            GivenMusic given = GivenMusic.Read(new MusicInput("", music.Midi));
            Assert.Equal((parts, (i + 1) * parts), (given.Parts.Count, given.Tracks.Count));
            Assert.True(given.Lead.Notes.Max(n => n.StartTick) >= given.Lead.Notes.Min(n => n.StartTick) + (i * 48), "the lead goes on");
        }
    }

    [Fact]
    public void A_Band_That_Joins_In_Plays_Where_Bands_Play_However_High_The_Tune_Lies()
    {
        int[] Bass(int octaves)
        {
            MusicInput tune = Ask.Quavers([.. Tune.ReadSong().Notes.Select(n => n.Pitch + (12 * octaves))]);
            return [.. Ask.Song(Generate(MusicTask.Continue, tune, ("parts", "lead-bass"))).Notes.Where(n => n.Track == 3).Select(n => (int)n.Pitch)];
        }

        Assert.Equal(Bass(0), Bass(1));
        Assert.Equal(Bass(0), Bass(-1));
    }

    [Theory]
    [InlineData("irish", "all", 3)]
    [InlineData("irish", "lead-bass", 1)]
    [InlineData("chorale", "auto", 3)]
    public void Accompaniment_Keeps_The_Input_And_Plays_On_Free_Channels(string style, string parts, int added)
    {
        Song input = Tune.ReadSong();

        Song song = Ask.Song(Generate(MusicTask.Accompany, Tune, ("style", style), ("parts", parts)));

        Assert.Equal(input.Notes, song.Notes.Where(n => n.Track == 1));
        Assert.Equal(added, song.Notes.Where(n => n.Track > 1).Select(n => n.Track).Distinct().Count());
        Assert.DoesNotContain(song.Notes.Where(n => n.Track > 1), n => n.Channel is 3 or Note.DrumChannel);
        Assert.All(song.Notes, n => Assert.True(n.EndTick <= 2 * 96));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void An_Edit_Changes_The_Chosen_Bars_Of_The_Part_And_Nothing_Else(int part)
    {
        Song input = Composed.ReadSong();
        long bar = input.Grid.FullBarTicks(0);

        Song song = Ask.Song(Generate(MusicTask.Edit, Composed, ("part", $"{part}"), ("fromBar", "3"), ("toBar", "4")));

        bool IsWindow(Note n) => n.Track == part && n.StartTick >= 2 * bar && n.StartTick < 4 * bar;
        Assert.Equal(Outside(input, IsWindow, 2 * bar), Outside(song, IsWindow, 2 * bar));
        Assert.NotEmpty(song.Notes.Where(IsWindow));
        Assert.All(song.Notes.Where(IsWindow), n => Assert.True(n.EndTick <= 4 * bar));
        Assert.NotEqual(input.Notes.Where(IsWindow).Select(n => (n.StartTick, n.Pitch)), song.Notes.Where(IsWindow).Select(n => (n.StartTick, n.Pitch)));
        Assert.Equal(input.EndTick, song.EndTick);
    }

    [Fact]
    public void Where_All_Is_On_One_Track_Channels_Are_The_Parts_And_Drums_Stay()
    {
        Note[] given = [.. Enumerable.Range(0, 32).SelectMany(i => new[] { new Note(12 * i, 12, (byte)(60 + (i * 5 % 12)), 80, 0, 0, 0), new Note(12 * i, 12, (byte)(40 + (i % 7)), 80, 1, 0, 0), new Note(12 * i, 3, 42, 80, Note.DrumChannel, 0, 0) })];
        var band = new MusicInput("band", new Score(24, given).ToSong().File.Write());

        Song song = Ask.Song(Generate(MusicTask.Edit, band, ("part", "2"), ("fromBar", "2"), ("toBar", "3")));

        bool IsNew(Note n) => n.Channel == 1 && n.StartTick is >= 96 and < 288;
        Assert.Equal(band.ReadSong().Notes.Where(n => !IsNew(n)), song.Notes.Where(n => !IsNew(n)));
        Assert.NotEqual(band.ReadSong().Notes.Where(IsNew), song.Notes.Where(IsNew));
    }

    [Fact]
    public void A_Pick_Up_Of_A_Meter_Of_Its_Own_Stays_And_Is_Not_Counted()
    {
        Note[] notes = [.. Enumerable.Range(0, 34).Select(i => new Note(12 * i, 12, (byte)(60 + (i * 5 % 12)), 80, 0, 0, 0))];
        var tune = new MusicInput("", new Score(24, notes, [new TimeSignature(0, 1, 4), new TimeSignature(24, 4, 4)]).ToSong().File.Write());

        Song edited = Ask.Song(Generate(MusicTask.Edit, tune, ("fromBar", "1"), ("toBar", "1")));
        Song longer = Ask.Song(Generate(MusicTask.Continue, tune, ("bars", "1")));

        bool IsNew(Note n) => n.StartTick is >= 24 and < 120;
        Assert.Equal(tune.ReadSong().Notes.Where(n => !IsNew(n)), edited.Notes.Where(n => !IsNew(n)));
        Assert.NotEqual(tune.ReadSong().Notes.Where(IsNew), edited.Notes.Where(IsNew));
        Assert.Equal(24 + (5 * 96), longer.EndTick);
    }

    [Fact]
    public void A_Note_Held_On_Into_New_Bars_Sounds_There()
    {
        NoteEvent[] part = [new(0, 48, 60), new(48, 12, NoteEvent.Hold), new(60, 36, 62, 1u << 4), new(96, 12, 64)];

        Assert.Equal([new NoteEvent(0, 12, 60), new NoteEvent(12, 30, 62, 1u << 4)], Piece.Cut(PieceScore.Notes(part), 48, 90));
    }

    [Theory]
    [InlineData("irish")]
    [InlineData("chorale")]
    public void Far_Into_Long_Music_The_Right_Bars_Are_Written(string style)
    {
        const int Bar = 96;
        MusicInput tune = Ask.Quavers([.. Enumerable.Range(0, 90 * 8).Select(i => 67 + new[] { 0, 4, 7, 4, 5, 2, -1, 2 }[(i + (i / 24)) % 8])]);
        Note[] given = [.. tune.ReadSong().Notes];

        Song longer = Ask.Song(Generate(MusicTask.Continue, tune, ("style", style), ("bars", "2")));
        Song edited = Ask.Song(Generate(MusicTask.Edit, tune, ("style", style), ("fromBar", "70"), ("toBar", "71")));

        Assert.Equal(92 * Bar, longer.EndTick);
        Assert.Equal(given, longer.Notes.Where(n => n.Track == 1));
        Assert.All(longer.Notes.Where(n => n.Track > 1), n => Assert.InRange(n.StartTick, 90 * Bar, (92 * Bar) - 1));
        bool IsNew(Note n) => n.StartTick is >= 69 * Bar and < 71 * Bar;
        Assert.Equal(given.Where(n => !IsNew(n)), edited.Notes.Where(n => !IsNew(n)));
        Assert.NotEqual(given.Where(IsNew), edited.Notes.Where(IsNew));
    }

    [Fact]
    public void Of_Long_Music_Whole_Phrases_Are_Heard_And_Short_Music_Is_Heard_Whole()
    {
        GivenMusic Of(int bars) => GivenMusic.Read(Ask.Quavers([.. Enumerable.Repeat(67, bars * 8)]));

        Assert.Equal((0, 40), Heard(Of(40).Around(40, 40)));
        Assert.Equal((264, 36), Heard(Of(300).Around(300, 300)));
        Assert.Equal((64, 41), Heard(Of(300).Around(100, 101)));
        Assert.Equal((0, 300), Heard(Of(300).Around(0, 300)));

        static (int, int) Heard(GivenMusic music) => (music.FirstBar, music.Bars);
    }

    [Fact]
    public void Edits_Of_Bars_And_Parts_That_Are_Not_There_Are_Refused()
    {
        Assert.Equal("toBar", Assert.Throws<PluginFaultException>(() => Generate(MusicTask.Edit, Composed, ("fromBar", "2"), ("toBar", "9"))).Field);
        Assert.Equal("toBar", Assert.Throws<PluginFaultException>(() => Generate(MusicTask.Edit, Composed, ("fromBar", "5"), ("toBar", "2"))).Field);
        Assert.Equal("part", Assert.Throws<PluginFaultException>(() => Generate(MusicTask.Edit, Composed, ("part", "5"))).Field);
    }

    [Fact]
    public void Inputs_That_Cannot_Be_Used_Are_Refused_As_Such()
    {
        var drums = new MusicInput("", new Score(24, Enumerable.Range(0, 20).Select(i => new Note(12 * i, 12, 40, 80, 9, 0, 0))).ToSong().File.Write());
        MusicInput InMeters(params TimeSignature[] meters) => new("", new Score(24, Enumerable.Range(0, 20).Select(i => new Note(12 * i, 12, 60, 80, 0, 0, 0)), meters).ToSong().File.Write());
        MusicInput fiveFour = InMeters(new TimeSignature(0, 5, 4)), oneFour = InMeters(new TimeSignature(0, 1, 4)), changing = InMeters(new TimeSignature(0, 4, 4), new TimeSignature(96, 3, 4)), cutShort = InMeters(new TimeSignature(0, 4, 4), new TimeSignature(120, 4, 4));
        foreach (MusicInput input in new[] { fiveFour, oneFour, changing, cutShort, drums, new MusicInput("", "no file"u8.ToArray()) })
        {
            foreach (MusicTask task in new[] { MusicTask.Continue, MusicTask.Accompany, MusicTask.Edit })
            {
                Assert.Equal(-32002, (int)Assert.Throws<PluginFaultException>(() => Generate(task, input)).Code);
            }
        }
    }

    [Fact]
    public void Chords_Odd_Registers_And_Many_Tracks_Are_Taken()
    {
        var high = new MusicInput("", new Score(24, Enumerable.Range(0, 32).SelectMany(i => new[] { new Note(11 * i, 5, (byte)(100 + (i % 20)), 80, 0, 0, 0), new Note(11 * i, 30, (byte)(i % 7), 80, 1, 0, 1), new Note(11 * i, 30, 50, 80, 1, 0, 1) })).ToSong().File.Write());
        foreach (MusicTask task in new[] { MusicTask.Continue, MusicTask.Accompany, MusicTask.Edit })
        {
            foreach (string style in new[] { "irish", "chorale", "keyboard" })
            {
                Assert.NotEmpty(Ask.Song(Generate(task, high, ("style", style))).Notes);
            }
        }
    }

    private static IEnumerable<(long, long, byte, int)> Outside(Song song, Func<Note, bool> isWindow, long cut) =>
        song.Notes.Where(n => !isWindow(n)).Select(n => (n.StartTick, n.StartTick < cut ? Math.Min(n.EndTick, cut) : n.EndTick, n.Pitch, n.Track));

    private static Composition Generate(MusicTask task, MusicInput input, params (string, string)[] parameters) =>
        Ask.Composer.Generate(Ask.For(task, 1, parameters) with { Inputs = [input] }, new PluginCall())[0];
}

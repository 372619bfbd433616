using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace MarkovComposer.Tests;

/// <summary>Continue and accompany.</summary>
public sealed class InputTests
{
    private static readonly MusicInput Tune = Ask.Quavers(67, 71, 74, 71, 72, 69, 66, 69, 67, 71, 74, 79, 78, 74, 71, 67);

    [Fact]
    public void A_Continuation_Keeps_The_Input_And_Adds_Bars_From_The_Next_Bar_Line()
    {
        Song input = Tune.ReadSong();

        Song song = Ask.Song(Generate(MusicTask.Continue, Tune, ("bars", "4")));

        Assert.Equal(input.Notes, song.Notes.Where(n => n.Track == 1));
        Score added = song.Part(2);
        Assert.Equal(2 * 96, added.Notes[0].StartTick);
        Assert.Equal(6 * 96, added.EndTick);
        Assert.Equal(7, added.Notes[^1].Pitch % 12); // G, the input's tonic
        Assert.All(song.Notes, n => Assert.Equal((3, 40), (n.Channel, n.Program)));
        Assert.Equal(60.0 / 90, song.Tempo.SecondsAt(song.File.Division.TicksPerQuarter), 5);
    }

    [Fact]
    public void Accompaniment_Keeps_The_Input_And_Plays_Chords_Of_The_Key_On_Free_Channels()
    {
        Song input = Tune.ReadSong();

        Song song = Ask.Song(Generate(MusicTask.Accompany, Tune));

        Assert.Equal(input.Notes, song.Notes.Where(n => n.Track == 1));
        Assert.Equal([0, 1], song.Notes.Where(n => n.Track > 1).Select(n => (int)n.Channel).Distinct().Order());
        Assert.All(song.Notes.Where(n => n.Track > 1), n => Assert.True(FitsInG(n), $"{PitchNames.Of(n.Pitch % 12)} is not in G major"));
        Assert.Equal(7, song.Notes.Last(n => n.Track == 3).Pitch % 12); // the bass comes home
        Assert.Equal(Generate(MusicTask.Accompany, Tune).Midi.ToArray(), Generate(MusicTask.Accompany, Tune).Midi.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(2_026)]
    public void Variations_Of_An_Accompaniment_Sound_Different_And_So_Does_Another_Seed(long seed)
    {
        IReadOnlyList<Note[]> Variations(long chosen) => [.. Ask.Composer
            .Generate(Ask.For(MusicTask.Accompany, chosen) with { Inputs = [Tune], Count = 4 }, new PluginCall())
            .Select(c => Ask.Song(c).Notes.Where(n => n.Track > 1).ToArray())];

        IReadOnlyList<Note[]> four = Variations(seed);

        Assert.All(four.SelectMany(notes => notes), n => Assert.True(FitsInG(n), $"{PitchNames.Of(n.Pitch % 12)} is not in G major"));
        // Another way of playing each: other beginnings or lengths of notes, not only other pitches.
        Assert.Equal(4, four.Select(notes => string.Join(' ', notes.Select(n => (n.StartTick, n.DurationTicks)))).Distinct().Count());
        Assert.Equal(4, four.Concat(Variations(seed)).Select(notes => string.Join(' ', notes)).Distinct().Count());
        Assert.True(Enumerable.Range(0, 6).Select(more => string.Join(' ', Variations(seed + more)[0])).Distinct().Count() >= 3);
    }

    [Fact]
    public void With_One_Channel_Left_There_Are_Chords_Alone_And_With_None_A_Refusal()
    {
        MusicInput Using(int channels) => new("", new Score(24, Enumerable.Range(0, 32).Select(i =>
            new Note(12 * i, 12, (byte)(60 + (i % 8)), 80, (byte)(i % channels), 0, i % channels))).ToSong().File.Write());

        Song song = Ask.Song(Generate(MusicTask.Accompany, Using(15)));
        Assert.Single(song.Notes.Where(n => n.Channel == 15).Select(n => n.Track).Distinct());

        Assert.Equal(-32002, (int)Assert.Throws<PluginFaultException>(() => Generate(MusicTask.Accompany, Using(16))).Code);
    }

    [Fact]
    public void Inputs_That_Cannot_Be_Used_Are_Refused_As_Such()
    {
        MusicInput short_ = Ask.Quavers(60, 62);
        var fiveFour = new MusicInput("", new Score(24, Enumerable.Range(0, 20).Select(i => new Note(12 * i, 12, 60, 80, 0, 0, 0)), [new TimeSignature(0, 5, 4)]).ToSong().File.Write());
        var seconds = new MusicInput("", new MidiFile(MidiFormat.SingleTrack, MidiDivision.Smpte(25, 40), [new MidiTrackBuilder().Note(0, 10, 60).Build()]).Write());
        var endless = new MusicInput("", new Score(24, Enumerable.Range(0, 20).Select(i => new Note(1_000_000L * i, 12, 60, 80, 0, 0, 0))).ToSong().File.Write());
        foreach (MusicInput input in new[] { short_, fiveFour, seconds, endless, new MusicInput("", "no file"u8.ToArray()) })
        {
            Assert.Equal(-32002, (int)Assert.Throws<PluginFaultException>(() => Generate(MusicTask.Continue, input)).Code);
        }
    }

    private static bool FitsInG(Note note) => ((0b1010_1101_0101 >> (note.Pitch % 12)) & 1) == 1 || note.Pitch % 12 == 5; // the F major of Mixolydian tunes

    private static Composition Generate(MusicTask task, MusicInput input, params (string, string)[] parameters) =>
        Ask.Composer.Generate(Ask.For(task, 1, parameters) with { Inputs = [input] }, new PluginCall())[0];
}

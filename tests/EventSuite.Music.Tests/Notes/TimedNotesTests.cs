using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Synthesis;

namespace EventSuite.Music.Tests.Notes;

/// <summary>96 ticks per quarter at 120: 192 ticks a second.</summary>
public class TimedNotesTests
{
    [Fact]
    public void ToTimedNotes_PlainNote_IsAsWritten()
    {
        TimedNote note = Play(new MidiTrackBuilder().Program(0, 40).Note(96, 192, 60, 80)).Single();
        Assert.Equal(new TimedNote(0.5, 1.0, 60, 80, 40, IsDrum: false, Pan: 0), note);
    }

    [Fact]
    public void ToTimedNotes_TempoChangeWithinANote_Counts()
    {
        TimedNote note = Play(new MidiTrackBuilder().Note(0, 192, 60).Tempo(96, 1_000_000)).Single();
        Assert.Equal(1.5, note.DurationSeconds);
    }

    [Fact]
    public void ToTimedNotes_Pedal_HoldsUntilLiftedOrStruckAgain()
    {
        TimedNote[] notes = Play(new MidiTrackBuilder()
            .Control(0, 64, 127).Note(0, 48, 60).Note(0, 48, 62).Note(96, 48, 60).Control(192, 64, 0).Note(192, 48, 64).Note(384, 48, 65));
        Assert.Equal([(60, 0.5), (62, 1.0), (60, 0.5), (64, 0.25), (65, 0.25)], notes.Select(n => ((int)n.Pitch, n.DurationSeconds)));
    }

    [Fact]
    public void ToTimedNotes_PedalNeverLifted_HoldsToTheEndOfTheLastNote()
    {
        TimedNote[] notes = Play(new MidiTrackBuilder().Control(10, 64, 64).Note(0, 48, 60).Note(192, 192, 62));
        Assert.Equal([2.0, 1.0], notes.Select(n => n.DurationSeconds));
    }

    [Fact]
    public void ToTimedNotes_PedalOfAnotherChannel_DoesNothing() =>
        Assert.Equal(0.25, Play(new MidiTrackBuilder().Control(0, 64, 127, channel: 1).Note(0, 48, 60).Note(96, 48, 62))[0].DurationSeconds);

    [Fact]
    public void ToTimedNotes_VolumeAndExpression_ScaleTheVelocity()
    {
        TimedNote[] notes = Play(new MidiTrackBuilder()
            .Control(0, 7, 50).Note(0, 48, 60, 80)
            .Control(96, 7, 100).Control(96, 11, 0).Note(96, 48, 62, 80)
            .Control(192, 11, 127).Note(192, 48, 64, 80));
        Assert.Equal([(60, 40), (64, 80)], notes.Select(n => ((int)n.Pitch, (int)n.Velocity)));
    }

    [Fact]
    public void ToTimedNotes_VolumeAboveTheUsual_KeepsTheBalanceWithoutClipping()
    {
        TimedNote[] notes = Play(new MidiTrackBuilder()
            .Control(0, 7, 127, channel: 1).Note(0, 48, 60, 120, channel: 1).Note(0, 48, 60, 120, channel: 2));
        Assert.Equal([120, 94], notes.Select(n => (int)n.Velocity)); // 120 × 100 / 127
    }

    [Theory]
    [InlineData(0, -1f)]
    [InlineData(1, -1f)]
    [InlineData(64, 0f)]
    [InlineData(127, 1f)]
    public void ToTimedNotes_Pan_GoesFromLeftToRight(int value, float pan) =>
        Assert.Equal(pan, Play(new MidiTrackBuilder().Control(0, 10, value).Note(0, 48, 60)).Single().Pan);

    [Fact]
    public void ToTimedNotes_DrumsAndNotesOfNoLength_AreHeard()
    {
        TimedNote note = Play(new MidiTrackBuilder().Note(0, 0, 36, channel: 9)).Single();
        Assert.Equal((true, 0.01), (note.IsDrum, note.DurationSeconds));
    }

    private static TimedNote[] Play(MidiTrackBuilder track) =>
        [.. Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [track.Build()])).ToTimedNotes()];
}

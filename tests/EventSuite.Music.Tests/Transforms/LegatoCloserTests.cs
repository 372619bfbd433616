using EventSuite.Music.Notes;
using EventSuite.Music.Transforms;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Transforms;

/// <summary>96 ticks to the quarter: gaps up to 48 are closed, overlaps up to 12 are cut.</summary>
public class LegatoCloserTests
{
    [Theory]
    [InlineData(60, 96)] // detached
    [InlineData(48, 96)]
    [InlineData(47, 47)] // a rest of more than an eighth is a rest
    [InlineData(108, 96)] // an overlap of a thirty-second
    [InlineData(109, 109)] // a held note
    public void CloseLegato_NextOnsetAt96_EndsThereWhenNear(int length, int closed)
    {
        var score = new Score(96, [Note(0, length, 60), Note(96, 96, 62)]);
        Assert.Equal([closed, 96], score.CloseLegato().Notes.Select(n => (int)n.DurationTicks));
        Assert.Equal([closed, 96], score.ToSong().CloseLegato().Notes.Select(n => (int)n.DurationTicks));
    }

    [Fact]
    public void CloseLegato_OtherTracksAndDrums_DoNotCount()
    {
        var score = new Score(96, [Note(0, 60, 60), Note(96, 96, 62) with { Track = 1 }, Note(0, 10, 36) with { Channel = 9 }, Note(24, 10, 36) with { Channel = 9 }]);
        Assert.Equal(score.Notes, score.CloseLegato().Notes);
    }

    [Fact]
    public void CloseLegato_AnyScore_MovesNoOnsetAndIsDoneOnce() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed);
            Score once = score.CloseLegato();
            return once.Notes.Select(n => (n.StartTick, n.Pitch, n.Track)).SequenceEqual(score.Notes.Select(n => (n.StartTick, n.Pitch, n.Track)))
                && once.CloseLegato().Notes.SequenceEqual(once.Notes);
        }).Check(Config.QuickThrowOnFailure);

    private static Note Note(long start, long length, byte pitch) => new(start, length, pitch, 80, 0, 0, 0);
}

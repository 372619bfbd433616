using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Notes;

public class TempoMapTests
{
    [Fact]
    public void TimeAt_WithoutTempo_Is120() =>
        Assert.Equal(0.5, new TempoMap(MidiDivision.Metrical(480), []).SecondsAt(480));

    [Fact]
    public void TimeAt_AfterManyChanges_HasNotDrifted()
    {
        // A third of a tick's microseconds is left over each time: summed as doubles or rounded it would drift.
        TempoChange[] changes = [.. Enumerable.Range(0, 100_001).Select(i => new TempoChange(i, i % 2 == 0 ? 500_000 : 333_333))];
        MidiTime time = new TempoMap(MidiDivision.Metrical(3), changes).TimeAt(100_000);
        Assert.Equal((Int128)50_000 * 833_333, time.Numerator);
        Assert.Equal(3, time.Denominator);
    }

    [Fact]
    public void TempoMap_SeveralAtOneTick_TheLastCounts()
    {
        var map = new TempoMap(MidiDivision.Metrical(96), [new(0, 1), new(0, 400_000), new(96, 400_000), new(192, 7), new(192, 600_000)]);
        Assert.Equal([new TempoChange(0, 400_000), new TempoChange(192, 600_000)], map.Changes);
        Assert.Equal(150.0, map.Changes[0].BeatsPerMinute);
    }

    [Theory]
    [InlineData(24, 4, 96, 1.0)]
    [InlineData(25, 40, 500, 0.5)]
    [InlineData(30, 80, 2400, 1.0)]
    [InlineData(29, 100, 3000, 1.001)] // drop frame: 30000/1001 frames a second
    public void TimeAt_SmpteDivision_CountsFramesWhateverTheTempo(int rate, int ticks, long tick, double seconds) =>
        Assert.Equal(seconds, new TempoMap(MidiDivision.Smpte(rate, ticks), [new(0, 1_000_000)]).SecondsAt(tick));

    [Fact]
    public void TickAt_IsTheInverse_AndTimeNeverFalls() =>
        Prop.ForAll(RandomMusic.Seeds, RandomMusic.Seeds, (seed, at) =>
        {
            Song song = Song.From(RandomMusic.File(seed));
            long tick = at % (song.EndTick + 10);
            MidiTime time = song.Tempo.TimeAt(tick);
            long before = (long)(time.Numerator / time.Denominator);
            long found = song.Tempo.TickAt(before);
            int hint = 0;
            double direct = song.Tempo.SecondsAt(tick);
            return song.Tempo.TimeAt(tick + 1) > time
                && found <= tick
                && song.Tempo.TimeAt(found).Numerator <= (Int128)before * time.Denominator
                && song.Tempo.TimeAt(found + 1).Numerator > (Int128)before * time.Denominator
                && song.Tempo.SecondsAt(tick, ref hint) == direct
                && Math.Abs(time.Seconds - direct) <= Math.BitIncrement(direct) - direct;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}

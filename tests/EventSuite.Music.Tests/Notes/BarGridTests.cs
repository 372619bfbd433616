using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Notes;

public class BarGridTests
{
    [Fact]
    public void StartOf_SignatureInsideABar_CutsIt()
    {
        var grid = new BarGrid(MidiDivision.Metrical(96), [new(0, 4, 4), new(500, 3, 4)]);
        Assert.Equal([0L, 384, 500, 788], Enumerable.Range(0, 4).Select(b => grid.StartOf(b)));
        Assert.Equal([0L, 0, 1, 1, 2], new long[] { 0, 383, 384, 499, 500 }.Select(grid.BarAt));
    }

    [Fact]
    public void StartOf_BarsThatAreNoWholeTicks_DoNotDrift()
    {
        // 1/16 at 6 ticks per quarter is a tick and a half.
        var grid = new BarGrid(MidiDivision.Metrical(6), [new(0, 1, 16)]);
        Assert.Equal([0L, 2, 3, 5, 6], Enumerable.Range(0, 5).Select(b => grid.StartOf(b)));
        Assert.Equal(1_500_000, grid.StartOf(1_000_000));
    }

    [Fact]
    public void Signatures_SameAgainOnABarLine_SayNothing()
    {
        var grid = new BarGrid(MidiDivision.Metrical(96), [new(0, 4, 4), new(384, 4, 4), new(1000, 4, 4)]);
        Assert.Equal([new TimeSignature(0, 4, 4), new TimeSignature(1000, 4, 4)], grid.Signatures);
    }

    [Fact]
    public void Signatures_BarUnderATick_IsLeftOut() =>
        Assert.Single(new BarGrid(MidiDivision.Metrical(1), [new(5, 1, 8)]).Signatures);

    [Fact]
    public void StartOf_SmpteDivision_ABarOf44IsTwoSeconds()
    {
        Assert.Equal(2000, new BarGrid(MidiDivision.Smpte(25, 40), []).StartOf(1));
        Assert.Equal(120_000, new BarGrid(MidiDivision.Smpte(29, 2), []).StartOf(1001));
    }

    [Fact]
    public void BarAt_AndStartOf_AgreeEverywhere() =>
        Prop.ForAll(RandomMusic.Seeds, RandomMusic.Seeds, (seed, at) =>
        {
            Song song = Song.From(RandomMusic.File(seed));
            long tick = at % (song.EndTick + 1000);
            long bar = song.Grid.BarAt(tick);
            return song.Grid.StartOf(bar) <= tick
                && tick < song.Grid.StartOf(bar + 1)
                && song.Grid.BarAt(song.Grid.StartOf(bar)) == bar;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void CropBars_AllBarsOnePieceAtATime_HasEveryNoteOnce() =>
        Prop.ForAll(RandomMusic.Seeds, RandomMusic.Seeds, (seed, size) =>
        {
            // At most 50 crops, since a random file may have a million bars.
            Song song = Song.From(RandomMusic.File(seed));
            int step = Math.Max(1 + (size % 40), song.BarCount / 50);
            int cropped = 0;
            for (int bar = 0; bar < song.BarCount; bar += step)
            {
                Song crop = song.CropBars(bar, step);
                cropped += crop.Notes.Length;
                if (crop.LastNoteEndTick > crop.EndTick)
                {
                    return false;
                }
            }

            return cropped == song.Notes.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}

using EventSuite.Music.Analysis;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Analysis;

public class HistogramTests
{
    private static readonly Score Tune = new(4, [Note(0, 8, 60), Note(0, 4, 64), Note(8, 2, 62), Note(15, 1, 62), Note(16, 4, 72), new Note(1, 1, 36, 80, 9, 0, 1)]);

    [Fact]
    public void PitchClasses_ByDurationAndByCount_AreAsCounted()
    {
        Assert.Equal([3.0, 0, 0.75, 0, 1], Histograms.PitchClasses(Tune)[..5]);
        Assert.Equal([2.0, 0, 2, 0, 1], Histograms.PitchClasses(Tune, Weighting.Counts)[..5]);
    }

    [Fact]
    public void IntervalsAndOnsets_SmallTune_AreAsCounted()
    {
        int[] intervals = Histograms.Intervals(Tune); // 64 62 62 72
        Assert.Equal((1, 1, 1, 3), (intervals[127 - 2], intervals[127], intervals[127 + 10], intervals.Sum()));
        Assert.Equal([4, 0, 1], Histograms.OnsetsInBar(Tune, 1)); // 0 and 1 at the bar line, 8 on beat three, 15 and 16 at the next bar line
        Assert.Equal([(1L, 2), (7L, 2)], Histograms.InterOnsets(Tune));
    }

    [Fact]
    public void NGrams_CountOverlapping_MostFrequentFirst()
    {
        IReadOnlyList<NGram> grams = NGram.Of([1, 2, 1, 2, 1, 3], 2);
        Assert.Equal(["1 2: 2", "2 1: 2", "1 3: 1"], grams.Select(g => $"{string.Join(' ', g.Tokens)}: {g.Count}"));
        Assert.Empty(NGram.Of([1], 2));
    }

    [Fact]
    public void Histograms_AnyScore_SumToTheNotes() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed);
            double quarters = score.WithoutDrums().Notes.Sum(n => (double)n.DurationTicks) / score.TicksPerQuarter;
            int melodic = score.WithoutDrums().Notes.Length;
            int onsets = score.Notes.Select(n => n.StartTick).Distinct().Count();
            return Math.Abs(Histograms.Pitches(score).Sum() - quarters) < 1e-6
                && Math.Abs(Histograms.PitchClasses(score).Sum() - quarters) < 1e-6
                && Histograms.Pitches(score, Weighting.Counts).Sum() == melodic
                && Histograms.OnsetsInBar(score, 4).Sum() == onsets
                && Histograms.InterOnsets(score).Sum(i => i.Count) == onsets - 1;
        }).Check(Config.QuickThrowOnFailure);

    private static Note Note(long start, long length, byte pitch) => new(start, length, pitch, 80, 0, 0, 0);
}

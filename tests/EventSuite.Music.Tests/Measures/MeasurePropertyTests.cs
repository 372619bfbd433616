using EventSuite.Music.Measures;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Measures;

public class MeasurePropertyTests
{
    [Fact]
    public void AllMeasures_AnyScore_AreInTheirRanges() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            MeasureSheet sheet = MeasureSheet.Of(RandomScore.Of(seed));
            return sheet.PitchRange is >= 0 and <= 127
                && sheet.PitchesUsed is >= 0 and <= 128
                && sheet.PitchClassesUsed <= Math.Min(12, sheet.PitchesUsed)
                && In(sheet.Polyphony, 1, 128)
                && In(sheet.PolyphonyRate, 0, 1)
                && In(sheet.ScaleConsistency, 7.0 / 12, 1)
                && In(sheet.PitchEntropy, 0, 7)
                && In(sheet.PitchClassEntropy, 0, Math.Log2(12) + 1e-9)
                && In(sheet.EmptyBeatRate, 0, 1)
                && In(sheet.EmptyMeasureRate, 0, sheet.EmptyBeatRate + 1)
                && In(sheet.DrumPatternConsistency, 0, 1)
                && In(sheet.GrooveConsistency, 0, 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AllMeasures_Transposed_StayTheSame() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed);
            Score higher = score.With(score.Notes.Select(n => n.IsDrum ? n : n with { Pitch = (byte)(n.Pitch + 5) }));
            return MeasureSheet.Of(score).ToFeatures().Zip(MeasureSheet.Of(higher).ToFeatures())
                .All(p => double.IsNaN(p.First) ? double.IsNaN(p.Second) : Math.Abs(p.First - p.Second) < 1e-9);
        }).QuickCheckThrowOnFailure();

    /// <summary>MusPy makes the whole matrix of onsets, and the whole roll; here both are only the oracle.</summary>
    [Fact]
    public void GrooveAndPolyphony_AnyScore_AreThoseOfTheFullMatrix() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed).Rescale(4);
            return Same(Groove(score, 16), RhythmMeasures.GrooveConsistency(score, 16))
                && Same(EmptyBeats(score), RhythmMeasures.EmptyBeatRate(score))
                && Polyphony(score) is var (mean, rate)
                && mean.Equals(TextureMeasures.Polyphony(score)) && rate.Equals(TextureMeasures.PolyphonyRate(score));
        }).QuickCheckThrowOnFailure();

    // Music shorter than two measures has no groove: not a number on both sides.
    private static bool Same(double a, double b) => a.Equals(b) || Math.Abs(a - b) < 1e-12;

    private static bool In(double value, double low, double high) => double.IsNaN(value) || (value >= low && value <= high);

    private static double Groove(Score score, int measure)
    {
        bool[,] matrix = new bool[(score.EndTick / measure) + 1, measure];
        foreach (Note note in score.Notes)
        {
            matrix[note.StartTick / measure, note.StartTick % measure] = true;
        }

        int different = 0;
        for (int i = 1; i < matrix.GetLength(0); i++)
        {
            different += Enumerable.Range(0, measure).Count(p => matrix[i, p] != matrix[i - 1, p]);
        }

        return matrix.GetLength(0) < 2 ? double.NaN : 1 - ((double)different / (measure * (matrix.GetLength(0) - 1)));
    }

    private static double EmptyBeats(Score score)
    {
        if (score.EndTick < 1)
        {
            return double.NaN;
        }

        long beats = (score.EndTick / 4) + 1;
        long filled = score.Notes.SelectMany(n => Enumerable.Range((int)n.StartTick / 4, (int)((n.EndTick / 4) - (n.StartTick / 4)) + 1)).Distinct().Count();
        return 1 - ((double)filled / beats);
    }

    private static (double Mean, double Rate) Polyphony(Score score)
    {
        int[] counts = [.. Enumerable.Range(0, (int)score.EndTick).Select(t => score.Notes
            .Where(n => !n.IsDrum && n.StartTick <= t && t < n.EndTick).Select(n => n.Pitch).Distinct().Count())];
        int sounding = counts.Count(c => c > 0);
        return (sounding == 0 ? double.NaN : (double)counts.Sum() / sounding, (double)counts.Count(c => c > 2) / counts.Length);
    }
}

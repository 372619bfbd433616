using EventSuite.Music.Notes;

namespace EventSuite.Music.Analysis;

/// <summary>How often what occurs. Drums do not count, but for onsets.</summary>
public static class Histograms
{
    /// <summary>Weight of each pitch: shape [128].</summary>
    public static double[] Pitches(Score score, Weighting weighting = Weighting.Duration) => Fold(score, 128, weighting);

    /// <summary>Weight of each pitch class, C first: shape [12].</summary>
    public static double[] PitchClasses(Score score, Weighting weighting = Weighting.Duration) => Fold(score, 12, weighting);

    /// <summary>
    /// How often each step of a melody occurs, from a note to the one that starts next: shape [255], −127 semitones first,
    /// a repeated pitch at 127. Where several notes start together, the highest counts.
    /// </summary>
    public static int[] Intervals(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        int[] counts = new int[255];
        byte[] line = [.. score.WithoutDrums().Notes.GroupBy(n => n.StartTick).Select(chord => chord.Max(n => n.Pitch))];
        for (int i = 1; i < line.Length; i++)
        {
            counts[line[i] - line[i - 1] + 127]++;
        }

        return counts;
    }

    /// <summary>
    /// How many onsets lie at each place of a bar: shape [steps of the longest bar]. Onsets go to the nearest step from the
    /// bar line, halves up; what is nearest to the next bar line counts as there. Notes that start together are one onset.
    /// </summary>
    /// <param name="score">The music; drums count.</param>
    /// <param name="stepsPerQuarter">1–96.</param>
    public static int[] OnsetsInBar(Score score, int stepsPerQuarter)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentOutOfRangeException.ThrowIfLessThan(stepsPerQuarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stepsPerQuarter, 96);
        var counts = new List<int>();
        foreach (long onset in score.Notes.Select(n => n.StartTick).Distinct())
        {
            long bar = score.Bars.BarAt(onset);
            long start = score.Bars.StartOf(bar);
            int step = (int)Score.Round(onset - start, stepsPerQuarter, score.TicksPerQuarter);
            bool isNext = step >= Score.Round(score.Bars.StartOf(bar + 1) - start, stepsPerQuarter, score.TicksPerQuarter);
            step = isNext ? 0 : step;
            while (counts.Count <= step)
            {
                counts.Add(0);
            }

            counts[step]++;
        }

        return [.. counts];
    }

    /// <summary>How often each time from onset to onset occurs, in ticks of the score, shortest first; drums count.</summary>
    public static IReadOnlyList<(long Ticks, int Count)> InterOnsets(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        long[] onsets = [.. score.Notes.Select(n => n.StartTick).Distinct()];
        return [.. onsets.Zip(onsets.Skip(1), (a, b) => b - a).GroupBy(t => t).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
    }

    private static double[] Fold(Score score, int classes, Weighting weighting)
    {
        ArgumentNullException.ThrowIfNull(score);
        double[] weights = new double[classes];
        foreach (Note note in score.Notes)
        {
            if (!note.IsDrum)
            {
                weights[note.Pitch % classes] += weighting == Weighting.Counts ? 1 : (double)note.DurationTicks / score.TicksPerQuarter;
            }
        }

        return weights;
    }
}

using EventSuite.Music.Notes;

namespace EventSuite.Music.Measures;

/// <summary>
/// Measures of time as MusPy defines them (muspy.metrics). Drums count. A beat is a quarter note; measures are counted
/// from tick 0 and have one length, since MusPy's measures work for one time signature. The last tick opens one more
/// beat and measure: music of exactly four beats has five, the last empty unless a note ends there.
/// </summary>
public static class RhythmMeasures
{
    /// <summary>Beats in which no note sounds / beats, 0–1; NaN for music of no length. A note sounds up to and including the tick it ends at.</summary>
    public static double EmptyBeatRate(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return EmptyRate(score, score.TicksPerQuarter);
    }

    /// <summary>Measures in which no note sounds / measures, 0–1; NaN for music of no length.</summary>
    /// <param name="score">The music.</param>
    /// <param name="measureTicks">Ticks of a measure, 1 or more.</param>
    public static double EmptyMeasureRate(Score score, long measureTicks)
    {
        ArgumentNullException.ThrowIfNull(score);
        return EmptyRate(score, measureTicks);
    }

    /// <summary>
    /// 1 − mean Hamming distance of the onset patterns of neighbouring measures, 0–1; NaN with fewer than two measures.
    /// </summary>
    /// <param name="score">The music; its ticks are the positions, so rescale it to 4 a quarter for sixteenths.</param>
    /// <param name="measureTicks">Ticks of a measure, 1 or more.</param>
    public static double GrooveConsistency(Score score, long measureTicks)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentOutOfRangeException.ThrowIfLessThan(measureTicks, 1);
        long measures = (score.EndTick / measureTicks) + 1;
        if (measures < 2)
        {
            return double.NaN;
        }

        // The distance is counted from the onsets alone, so silence costs nothing, however long: each onset differs
        // from the measure before and the measure after unless there is one at the same position.
        var onsets = score.Notes.Select(n => n.StartTick).ToHashSet();
        long last = measures - 1;
        Int128 distance = 0;
        foreach (long onset in onsets)
        {
            distance += onset / measureTicks > 0 && !onsets.Contains(onset - measureTicks) ? 1 : 0;
            distance += onset / measureTicks < last && !onsets.Contains(onset + measureTicks) ? 1 : 0;
        }

        return 1 - ((double)distance / ((double)measureTicks * last));
    }

    private static double EmptyRate(Score score, long unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unit, 1);
        if (score.EndTick < 1)
        {
            return double.NaN;
        }

        long units = (score.EndTick / unit) + 1;
        long filled = 0;
        long next = 0;
        foreach (Note note in score.Notes)
        {
            long from = Math.Max(next, note.StartTick / unit);
            long to = (note.EndTick / unit) + 1;
            filled += Math.Max(0, to - from);
            next = Math.Max(next, to);
        }

        return 1 - ((double)filled / units);
    }
}

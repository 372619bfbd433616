using EventSuite.Music.Notes;

namespace EventSuite.Music.Measures;

/// <summary>Measures of how many pitches sound together, as MusPy defines them (muspy.metrics). Drums do not count.</summary>
public static class TextureMeasures
{
    /// <summary>Mean number of pitches that sound, over the ticks in which one does; 1 or more, NaN without notes.</summary>
    public static double Polyphony(Score score)
    {
        long sounding = 0;
        Int128 pitches = 0;
        Sweep(score, (count, ticks) =>
        {
            sounding += count > 0 ? ticks : 0;
            pitches += (Int128)count * ticks;
        });
        return sounding == 0 ? double.NaN : (double)pitches / sounding;
    }

    /// <summary>
    /// Ticks in which more than <paramref name="threshold"/> pitches sound / all ticks, 0–1; NaN for music of no length.
    /// MusPy's default of 2 means three pitches and more.
    /// </summary>
    public static double PolyphonyRate(Score score, int threshold = 2)
    {
        long many = 0;
        Sweep(score, (count, ticks) => many += count > threshold ? ticks : 0);
        return score.EndTick < 1 ? double.NaN : (double)many / score.EndTick;
    }

    /// <summary>Stretches with the same number of pitches, in order; a pitch that several notes hold counts once.</summary>
    private static void Sweep(Score score, Action<int, long> stretch)
    {
        ArgumentNullException.ThrowIfNull(score);
        var changes = new List<(long Tick, int Step)>();
        long[] ends = new long[128];
        foreach (Note note in score.Notes)
        {
            long from = Math.Max(note.StartTick, ends[note.Pitch]);
            if (!note.IsDrum && note.EndTick > from)
            {
                changes.Add((from, 1));
                changes.Add((note.EndTick, -1));
                ends[note.Pitch] = note.EndTick;
            }
        }

        changes.Sort();
        long tick = 0;
        int count = 0;
        foreach ((long at, int step) in changes)
        {
            stretch(count, at - tick);
            count += step;
            tick = at;
        }
    }
}

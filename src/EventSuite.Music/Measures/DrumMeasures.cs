using EventSuite.Music.Notes;

namespace EventSuite.Music.Measures;

/// <summary>Measures of drums as MusPy defines them (muspy.metrics). Only drums count; a beat is a quarter note.</summary>
public static class DrumMeasures
{
    /// <summary>
    /// Drum notes on the pattern / drum notes, 0–1; NaN without drums. The duple pattern is every quarter of a beat
    /// (every half, if a beat has no whole quarters); the triple pattern every third. A beat that cannot be divided so
    /// has its first tick alone.
    /// </summary>
    public static double InPatternRate(Score score, bool triple)
    {
        ArgumentNullException.ThrowIfNull(score);
        int beat = score.TicksPerQuarter;
        int parts = triple ? Parts(beat, 3) : Math.Max(Parts(beat, 4), Parts(beat, 2));
        int drums = 0;
        int on = 0;
        foreach (Note note in score.Notes)
        {
            drums += note.IsDrum ? 1 : 0;
            on += note.IsDrum && note.StartTick % (beat / parts) == 0 ? 1 : 0;
        }

        return (double)on / drums;
    }

    /// <summary>The larger in-pattern rate of duple and triple, 0–1; NaN without drums.</summary>
    public static double PatternConsistency(Score score) =>
        Math.Max(InPatternRate(score, triple: false), InPatternRate(score, triple: true));

    private static int Parts(int beat, int parts) => beat % parts == 0 ? parts : 1;
}

using EventSuite.Music.Notes;

namespace EventSuite.Music.Beats;

/// <summary>
/// Infers bar lines, and so the pick-up, from where weight falls: long notes, low notes, changes of bass and many notes at once start on
/// bar lines more often than elsewhere.
/// </summary>
public static class PickupFinder
{
    /// <summary>Which beat is the first of a bar, with beats from tick 0.</summary>
    /// <param name="score">Notes on a grid of beats (a beat is the score's quarter note, unless told).</param>
    /// <param name="beatsPerBar">2–16.</param>
    /// <param name="beatTicks">Ticks of a beat; the score's quarter note when 0.</param>
    public static BarPhase Infer(Score score, int beatsPerBar, long beatTicks = 0)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentOutOfRangeException.ThrowIfLessThan(beatsPerBar, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(beatsPerBar, 16);
        ArgumentOutOfRangeException.ThrowIfNegative(beatTicks);
        double[] weights = new double[beatsPerBar];
        double beat = beatTicks == 0 ? score.TicksPerQuarter : beatTicks;
        int lastBass = -1;
        foreach (IGrouping<long, Note> chord in score.WithoutDrums().Notes.GroupBy(n => n.StartTick))
        {
            int bass = chord.Min(n => n.Pitch);
            bool changes = bass < 60 && bass % 12 != lastBass;
            lastBass = bass < 60 ? bass % 12 : lastBass;
            if (chord.Key % (long)beat == 0)
            {
                double longest = chord.Max(n => Math.Min(n.DurationTicks / beat, beatsPerBar));
                weights[(int)(chord.Key / (long)beat % beatsPerBar)] += longest + (0.3 * Math.Min(4, chord.Count())) + (changes ? 1.5 : 0);
            }
        }

        int first = Array.IndexOf(weights, weights.Max());
        double others = (weights.Sum() - weights[first]) / (beatsPerBar - 1);
        return new BarPhase(beatsPerBar, first, weights[first] == 0 ? 0 : (weights[first] - others) / weights[first]);
    }

    /// <summary>The better of three and four beats to the bar, by contrast.</summary>
    public static BarPhase Infer(Score score)
    {
        BarPhase three = Infer(score, 3);
        BarPhase four = Infer(score, 4);
        return three.Contrast > four.Contrast ? three : four;
    }
}

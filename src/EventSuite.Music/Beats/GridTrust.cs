using EventSuite.Music.Notes;

namespace EventSuite.Music.Beats;

/// <summary>Whether the quarter notes of a file are those of its music: played music often lies anywhere on the grid.</summary>
public static class GridTrust
{
    /// <summary>From here on a file's own grid is believed: see <see cref="Of(Song)"/>.</summary>
    public const double Enough = 0.5;

    private static readonly double[] Lines = [0, 1 / 4.0, 1 / 3.0, 1 / 2.0, 2 / 3.0, 3 / 4.0, 1];

    /// <summary>
    /// The share of notes that start within a forty-eighth of a quarter from a sixteenth or a triplet quaver, beyond the quarter of them that
    /// would lie there by chance: 1 when all do, 0 when no more do than by chance. 0 without notes.
    /// </summary>
    public static double Of(Song song)
    {
        ArgumentNullException.ThrowIfNull(song);
        (long numerator, long denominator) = song.Grid.WholeNoteTicks;
        return Of(song.Notes.Select(n => (4.0 * n.StartTick * denominator / numerator, 1.0)), 1.0 / 48);
    }

    internal static double Of(IEnumerable<(double Beat, double Weight)> onsets, double tolerance)
    {
        double all = 0;
        double near = 0;
        foreach ((double beat, double weight) in onsets)
        {
            double place = beat - Math.Floor(beat);
            all += weight;
            near += Lines.Min(line => Math.Abs(line - place)) < tolerance - 1e-9 ? weight : 0;
        }

        double chance = 12 * tolerance;
        return all == 0 ? 0 : Math.Max(0, ((near / all) - chance) / (1 - chance));
    }
}

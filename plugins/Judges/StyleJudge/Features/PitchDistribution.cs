using StyleJudge.Form;

namespace StyleJudge.Features;

/// <summary>
/// Which pitches there are, whatever their order: the share of time of each degree of the scale, the mode, and how far the pitches lie
/// from the piece's middle.
/// </summary>
internal static class PitchDistribution
{
    private const int Reach = 36; // semitones from the middle
    private const int Step = 3;
    private const int Distances = (2 * Reach / Step) + 1;

    /// <summary>Numbers.</summary>
    public const int Count = 12 + 1 + Distances;

    /// <summary>The distribution of a form that has moments.</summary>
    public static double[] Of(MusicForm form, Tonality tonality)
    {
        double[] values = new double[Count];
        tonality.Degrees.CopyTo(values, 0);
        values[12] = tonality.IsMinor ? 1 : 0;
        double sounding = form.Moments.Sum(m => m.Sounding.Length);
        foreach (int pitch in form.Moments.SelectMany(m => m.Sounding))
        {
            int distance = (int)Math.Round(Math.Clamp(pitch - tonality.Middle, -Reach, Reach) / Step);
            values[13 + distance + (Reach / Step)] += 1 / sounding;
        }

        return values;
    }
}

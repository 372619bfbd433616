using EventSuite.Music.Analysis;
using StyleJudge.Form;

namespace StyleJudge.Features;

/// <summary>What the pitches of a piece are measured from: its key, and its middle.</summary>
/// <param name="Tonic">Pitch class, 0 is C.</param>
/// <param name="IsMinor">Mode.</param>
/// <param name="Middle">The mean of all tones, each as long as it sounds.</param>
/// <param name="Degrees">Share of time of each pitch class, the tonic first: shape [12], sum 1.</param>
internal sealed record Tonality(int Tonic, bool IsMinor, double Middle, double[] Degrees)
{
    /// <summary>A long rest does not make the chord before it more important.</summary>
    private const double LongestGap = 8;

    /// <summary>The tonality of a form that has moments.</summary>
    public static Tonality Of(MusicForm form)
    {
        double usual = form.Moments.Select(m => m.Gap).Order().ElementAt(form.Moments.Count / 2);
        double[] classes = new double[12];
        int lowest = form.Moments.Min(m => m.Sounding[0]);
        double sum = 0;
        double above = 0;
        foreach (Moment moment in form.Moments)
        {
            double weight = Math.Min(moment.Gap / usual, LongestGap);
            foreach (int pitch in moment.Sounding)
            {
                classes[((pitch % 12) + 12) % 12] += weight;
                sum += weight;
                above += weight * (pitch - lowest); // from the lowest, so that transposing changes no bit of it
            }
        }

        Key key = KeyFinder.Rank(classes)[0].Key;
        double[] degrees = [.. Enumerable.Range(0, 12).Select(degree => classes[(key.Tonic + degree) % 12] / sum)];
        return new Tonality(key.Tonic, key.IsMinor, lowest + (above / sum), degrees);
    }
}

using EventSuite.Music.Analysis;

namespace PitchDistributionJudge;

/// <summary>Makes a reference of many pieces. Each weighs the same, so that one long fugue does not speak for all.</summary>
internal static class ReferenceBuilder
{
    /// <summary>The mean of the pieces' distributions, sounding times as <see cref="SoundingTime"/> counts them.</summary>
    /// <param name="name">As it stands in "higher than in …".</param>
    /// <param name="source">Where the pieces come from.</param>
    /// <param name="pieces">Sounding times, shape [128] each; those without a note are left out.</param>
    /// <exception cref="InvalidDataException">No piece has a note.</exception>
    public static Reference Build(string name, string source, IEnumerable<double[]> pieces)
    {
        double[][] sounding = [.. pieces.Where(p => p.Sum() > 0).Select(Histogram.Share)];
        if (sounding.Length == 0)
        {
            throw new InvalidDataException("None of the files is a MIDI file with pitched notes.");
        }

        ILookup<bool, double[]> degrees = sounding.Select(InKey).ToLookup(p => p.IsMinor, p => p.Degrees);
        return new Reference(name, source, sounding.Length, 0.5, 0.5, Mean(sounding), Mean([.. degrees[false]]), Mean([.. degrees[true]]));
    }

    /// <summary>Pitch classes with the tonic first, by the key that <see cref="KeyFinder"/> hears.</summary>
    private static (bool IsMinor, double[] Degrees) InKey(double[] pitches)
    {
        double[] classes = Histogram.Fold(pitches);
        Key key = KeyFinder.Rank(classes)[0].Key;
        return (key.IsMinor, [.. Enumerable.Range(0, 12).Select(degree => classes[(key.Tonic + degree) % 12])]);
    }

    private static double[] Mean(double[][] histograms) =>
        histograms.Length == 0 ? [] : [.. Enumerable.Range(0, histograms[0].Length).Select(i => histograms.Average(h => h[i]))];
}

using EventSuite.Music.Notes;

namespace EventSuite.Music.Analysis;

/// <summary>
/// Which key music is in: pitch classes weighted by duration, correlated with the probe-tone profiles of Krumhansl and Kessler
/// (C. L. Krumhansl, "Cognitive Foundations of Musical Pitch", Oxford 1990), turned to each of the 24 keys.
/// </summary>
public static class KeyFinder
{
    private static readonly double[] Major = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88];
    private static readonly double[] Minor = [6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];

    /// <summary>The best key; null without notes (drums do not count).</summary>
    public static KeyCandidate? Find(Score score)
    {
        double[] weights = Histograms.PitchClasses(score);
        return weights.Sum() > 0 ? Rank(weights)[0] : null;
    }

    /// <summary>All 24 keys, the best first.</summary>
    public static IReadOnlyList<KeyCandidate> Rank(Score score) => Rank(Histograms.PitchClasses(score));

    /// <summary>All 24 keys for weights of pitch classes, shape [12]; of equals major first, then by tonic.</summary>
    public static IReadOnlyList<KeyCandidate> Rank(IReadOnlyList<double> pitchClasses)
    {
        ArgumentNullException.ThrowIfNull(pitchClasses);
        if (pitchClasses.Count != 12)
        {
            throw new ArgumentException($"Expected 12 weights, found {pitchClasses.Count}.", nameof(pitchClasses));
        }

        return [.. new[] { false, true }
            .SelectMany(minor => Enumerable.Range(0, 12).Select(tonic => new KeyCandidate(
                new Key(tonic, minor), Correlate(pitchClasses, tonic, minor ? Minor : Major))))
            .OrderByDescending(c => c.Correlation)];
    }

    private static double Correlate(IReadOnlyList<double> weights, int tonic, double[] profile)
    {
        double meanWeight = weights.Average();
        double meanProfile = profile.Average();
        double product = 0;
        double weightSquares = 0;
        double profileSquares = 0;
        for (int degree = 0; degree < 12; degree++)
        {
            double weight = weights[(tonic + degree) % 12] - meanWeight;
            double expected = profile[degree] - meanProfile;
            product += weight * expected;
            weightSquares += weight * weight;
            profileSquares += expected * expected;
        }

        return weightSquares == 0 ? 0 : product / Math.Sqrt(weightSquares * profileSquares);
    }
}

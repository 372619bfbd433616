using EventSuite.Music.Analysis;

namespace PitchDistributionJudge;

/// <summary>
/// How alike pitch classes are to the reference's, in the key in which they are most alike. All 12 tonics and both modes are
/// tried: so the same music in another key scores the same to the last bit, and no wrongly guessed key can cost points.
/// </summary>
/// <param name="Key">The key in which they are most alike.</param>
/// <param name="Shares">The piece's shares of time, the tonic first: shape [12].</param>
/// <param name="Expected">The reference's shares in that mode: shape [12].</param>
internal sealed record PitchClassMatch(Key Key, double[] Shares, double[] Expected)
{
    /// <summary>The share of time that both spend on the same notes, 0–1. Sorted before summing, so that rounding does not depend on the key.</summary>
    public double Overlap { get; } = Math.Min(1, Shares.Zip(Expected, Math.Min).Order().Sum());

    /// <summary>1 less the sum of all differences, 0–1: 1 for the same shares, 0 where half of the time or more falls on other notes.</summary>
    public double Likeness => Math.Max(0, (2 * Overlap) - 1);

    /// <summary>The degree in semitones above the tonic on which the piece and the reference differ most.</summary>
    public int MostUnlike => Enumerable.Range(0, 12).MaxBy(degree => Math.Abs(Shares[degree] - Expected[degree]));

    /// <summary>The best of all keys that the reference has a mode for; of equals major first, then the lowest tonic.</summary>
    public static PitchClassMatch Best(IReadOnlyList<double> pitchClasses, Reference reference)
    {
        double[] shares = Histogram.Share(pitchClasses);
        return new (double[] Expected, bool IsMinor)[] { (reference.Major, false), (reference.Minor, true) }
            .Where(mode => mode.Expected.Length > 0)
            .SelectMany(mode => Enumerable.Range(0, 12).Select(tonic => new PitchClassMatch(
                new Key(tonic, mode.IsMinor), [.. Enumerable.Range(0, 12).Select(degree => shares[(tonic + degree) % 12])], mode.Expected)))
            .MaxBy(match => match.Overlap)!;
    }
}

using EventSuite.Music.Analysis;

namespace PitchDistributionJudge;

/// <summary>
/// How alike pitch classes are to the reference's, in the key in which they are most alike. All 12 tonics and both modes are
/// tried: so the same music in another key scores the same to the last bit, and no wrongly guessed key can cost points.
/// </summary>
/// <param name="Key">The key in which they are most alike.</param>
/// <param name="Shares">The piece's shares of time, the tonic first: shape [12].</param>
/// <param name="Expected">The reference's shares in that mode: shape [12].</param>
/// <param name="Chance">The overlap that all twelve notes played alike would have, in the mode that suits them best.</param>
internal sealed record PitchClassMatch(Key Key, double[] Shares, double[] Expected, double Chance)
{
    private static readonly double[] AllAlike = [.. Enumerable.Repeat(1 / 12.0, 12)];

    /// <summary>The share of time that both spend on the same notes, 0–1.</summary>
    public double Overlap => OverlapOf(Shares, Expected);

    /// <summary>The overlap beyond chance, 0–1: 1 for the same shares, 0 for what is no nearer than twelve notes played alike.</summary>
    public double Likeness => Math.Clamp((Overlap - Chance) / (1 - Chance), 0, 1);

    /// <summary>The degree in semitones above the tonic on which the piece and the reference differ most.</summary>
    public int MostUnlike => Enumerable.Range(0, 12).MaxBy(degree => Math.Abs(Shares[degree] - Expected[degree]));

    /// <summary>The best of all keys that the reference has a mode for; of equals major first, then the lowest tonic.</summary>
    public static PitchClassMatch Best(IReadOnlyList<double> pitchClasses, Reference reference)
    {
        double[] shares = Histogram.Share(pitchClasses);
        (double[] Expected, bool IsMinor)[] modes = [.. new[] { (reference.Major, false), (reference.Minor, true) }.Where(m => m.Item1.Length > 0)];
        double chance = modes.Max(mode => OverlapOf(AllAlike, mode.Expected));
        return modes
            .SelectMany(mode => Enumerable.Range(0, 12).Select(tonic => new PitchClassMatch(
                new Key(tonic, mode.IsMinor), [.. Enumerable.Range(0, 12).Select(degree => shares[(tonic + degree) % 12])], mode.Expected, chance)))
            .MaxBy(match => match.Overlap)!;
    }

    // Sorted before summing, so that rounding does not depend on the key.
    private static double OverlapOf(double[] first, double[] second) => first.Zip(second, Math.Min).Order().Sum();
}

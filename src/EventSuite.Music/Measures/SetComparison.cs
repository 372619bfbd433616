namespace EventSuite.Music.Measures;

/// <summary>
/// How alike two sets of pieces are in one feature, after mgeval (L.-C. Yang and A. Lerch, "On the evaluation of
/// generative models in music", Neural Computing and Applications 2020): distances within each set and between the sets,
/// their densities (<see cref="KernelDensity"/>), and how far those are apart.
/// </summary>
/// <param name="WithinFirst">Distances within the first set.</param>
/// <param name="WithinSecond">Distances within the second set.</param>
/// <param name="Across">Distances between the sets.</param>
/// <param name="FirstToAcross">The first set's own distances against those between the sets.</param>
/// <param name="SecondToAcross">The second set's own distances against those between the sets.</param>
public sealed record SetComparison(
    DistanceSummary WithinFirst,
    DistanceSummary WithinSecond,
    DistanceSummary Across,
    DensityComparison FirstToAcross,
    DensityComparison SecondToAcross)
{
    /// <summary>Compares two sets in one feature.</summary>
    /// <param name="first">Shape [pieces × d]: a vector for each piece (a histogram, or one number); at least two pieces.</param>
    /// <param name="second">Shape [pieces × d], the same d.</param>
    /// <exception cref="ArgumentException">Fewer than two pieces, vectors of unlike lengths, or a value that is not finite.</exception>
    public static SetComparison Compare(IReadOnlyList<double[]> first, IReadOnlyList<double[]> second)
    {
        Check(first);
        Check(second);
        double[] withinFirst = Distances.Within(first);
        double[] withinSecond = Distances.Within(second);
        double[] across = Distances.Across(first, second);
        return new SetComparison(
            DistanceSummary.Of(withinFirst),
            DistanceSummary.Of(withinSecond),
            DistanceSummary.Of(across),
            DensityComparison.Compare(withinFirst, across),
            DensityComparison.Compare(withinSecond, across));
    }

    /// <summary>Compares two sets in one number for each piece.</summary>
    public static SetComparison Compare(IEnumerable<double> first, IEnumerable<double> second) =>
        Compare([.. first.Select(v => new[] { v })], [.. second.Select(v => new[] { v })]);

    private static void Check(IReadOnlyList<double[]> set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Count < 2)
        {
            throw new ArgumentException($"A set has at least two pieces, not {set.Count}.", nameof(set));
        }

        for (int i = 0; i < set.Count; i++)
        {
            if (!set[i].All(double.IsFinite))
            {
                throw new ArgumentException($"Piece {i} has a feature that is not finite: leave out pieces that a measure says nothing about.", nameof(set));
            }
        }
    }
}

namespace EventSuite.Music.Measures;

/// <summary>Euclidean distances between items, each a vector of one length.</summary>
internal static class Distances
{
    /// <summary>Of all ordered pairs of different items, as leaving one out in turn gives them.</summary>
    public static double[] Within(IReadOnlyList<double[]> items)
    {
        double[] distances = new double[items.Count * (items.Count - 1)];
        int at = 0;
        for (int i = 0; i < items.Count; i++)
        {
            for (int j = 0; j < items.Count; j++)
            {
                if (i != j)
                {
                    distances[at++] = Between(items[i], items[j]);
                }
            }
        }

        return distances;
    }

    /// <summary>Of all pairs, one item from each set.</summary>
    public static double[] Across(IReadOnlyList<double[]> first, IReadOnlyList<double[]> second) =>
        [.. first.SelectMany(a => second.Select(b => Between(a, b)))];

    private static double Between(double[] a, double[] b)
    {
        if (a.Length != b.Length)
        {
            throw new ArgumentException($"Features must have one length, not {a.Length} and {b.Length}.");
        }

        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }

        return Math.Sqrt(sum);
    }
}

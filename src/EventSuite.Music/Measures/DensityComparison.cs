namespace EventSuite.Music.Measures;

/// <summary>Two densities compared, as mgeval does it.</summary>
/// <param name="Divergence">
/// Kullback–Leibler divergence in nats, 0 or more: each density is read at 1,000 points from its own least to its own
/// largest sample, and both readings are scaled to sum 1. Not symmetric. NaN when the samples of a set are all the same.
/// </param>
/// <param name="Overlap">
/// Area under both densities, from the least to the largest sample of both, 0–1. Symmetric. NaN when the samples of a set
/// are all the same.
/// </param>
public readonly record struct DensityComparison(double Divergence, double Overlap)
{
    private const int Readings = 1000;
    private const int Strips = 2048;

    /// <summary>Compares the densities of two sets of samples, each of at least two.</summary>
    public static DensityComparison Compare(double[] first, double[] second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Length < 2 || second.Length < 2 || first.Min() == first.Max() || second.Min() == second.Max())
        {
            return new DensityComparison(double.NaN, double.NaN);
        }

        var a = new KernelDensity(first);
        var b = new KernelDensity(second);
        return new DensityComparison(DivergenceOf(a, b), OverlapOf(a, b));
    }

    private static double DivergenceOf(KernelDensity a, KernelDensity b)
    {
        double[] p = Read(a);
        double[] q = Read(b);
        double sumP = p.Sum();
        double sumQ = q.Sum();
        double divergence = 0;
        for (int i = 0; i < Readings; i++)
        {
            divergence += p[i] > 0 ? p[i] / sumP * Math.Log(p[i] / sumP / (q[i] / sumQ)) : 0;
        }

        return Math.Max(0, divergence);
    }

    private static double[] Read(KernelDensity density) =>
        [.. Enumerable.Range(0, Readings).Select(i => density.At(density.Min + ((density.Max - density.Min) * i / (Readings - 1))))];

    private static double OverlapOf(KernelDensity a, KernelDensity b)
    {
        double low = Math.Min(a.Min, b.Min);
        double width = (Math.Max(a.Max, b.Max) - low) / Strips;
        double area = 0;
        for (int i = 0; i <= Strips; i++)
        {
            double x = low + (i * width);
            area += Math.Min(a.At(x), b.At(x)) * (i is 0 or Strips ? 0.5 : 1);
        }

        return Math.Min(1, area * width);
    }
}

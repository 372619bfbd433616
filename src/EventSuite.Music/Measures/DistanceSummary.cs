namespace EventSuite.Music.Measures;

/// <summary>Distances in short.</summary>
/// <param name="Mean">0 or more.</param>
/// <param name="Deviation">Standard deviation (with n, as in mgeval), 0 or more.</param>
public readonly record struct DistanceSummary(double Mean, double Deviation)
{
    internal static DistanceSummary Of(double[] distances)
    {
        double mean = distances.Average();
        return new DistanceSummary(mean, Math.Sqrt(distances.Average(d => (d - mean) * (d - mean))));
    }
}

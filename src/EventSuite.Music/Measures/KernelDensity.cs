namespace EventSuite.Music.Measures;

/// <summary>
/// A density from samples: a Gaussian on each, its width by Scott's rule (deviation × n^(−1/5), the deviation with n − 1),
/// as in SciPy's gaussian_kde, which mgeval uses. More than 8,192 samples are laid on a grid of as many points first,
/// which changes the density by less than a ten-thousandth of its height.
/// </summary>
internal sealed class KernelDensity
{
    private const int MaxPoints = 8_192;
    private readonly double[] _points;
    private readonly double[] _weights;

    /// <summary>At least two samples that are not all the same.</summary>
    public KernelDensity(double[] samples)
    {
        double mean = samples.Average();
        double deviation = Math.Sqrt(samples.Sum(s => (s - mean) * (s - mean)) / (samples.Length - 1));
        Width = deviation * Math.Pow(samples.Length, -0.2);
        Min = samples.Min();
        Max = samples.Max();
        double height = 1 / (samples.Length * Width * Math.Sqrt(2 * Math.PI));
        (_points, _weights) = samples.Length <= MaxPoints
            ? (samples, Enumerable.Repeat(height, samples.Length).ToArray())
            : Binned(samples, height);
    }

    public double Min { get; }

    public double Max { get; }

    public double Width { get; }

    public double At(double x)
    {
        double sum = 0;
        for (int i = 0; i < _points.Length; i++)
        {
            double distance = (x - _points[i]) / Width;
            sum += _weights[i] * Math.Exp(-0.5 * distance * distance);
        }

        return sum;
    }

    /// <summary>Each sample shared by its two neighbours on the grid.</summary>
    private (double[] Points, double[] Weights) Binned(double[] samples, double height)
    {
        double step = (Max - Min) / (MaxPoints - 1);
        double[] weights = new double[MaxPoints];
        foreach (double sample in samples)
        {
            double place = (sample - Min) / step;
            int left = Math.Min((int)place, MaxPoints - 2);
            weights[left] += height * (left + 1 - place);
            weights[left + 1] += height * (place - left);
        }

        int[] filled = [.. Enumerable.Range(0, MaxPoints).Where(i => weights[i] > 0)];
        return (Array.ConvertAll(filled, i => Min + (i * step)), Array.ConvertAll(filled, i => weights[i]));
    }
}

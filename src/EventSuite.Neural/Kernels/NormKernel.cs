namespace EventSuite.Neural.Kernels;

/// <summary>Mean and variance, and a row brought to 0 and 1.</summary>
internal static class NormKernel
{
    /// <summary>Mean and variance (over n, not n - 1).</summary>
    public static (float Mean, float Variance) Moments(ReadOnlySpan<float> values)
    {
        float mean = Reduce.Sum(values) / values.Length;
        return (mean, (float)(SquaresAround(values, mean) / values.Length));
    }

    public static double SquaresAround(ReadOnlySpan<float> values, float mean)
    {
        double squares = 0;
        foreach (float value in values)
        {
            double distance = value - mean;
            squares += distance * distance;
        }

        return squares;
    }

    /// <summary>(x - mean) · scale.</summary>
    public static void Normalise(ReadOnlySpan<float> x, float mean, float scale, Span<float> result)
    {
        Elementwise.Unary(new OffsetOp(-mean), x, result);
        Elementwise.Unary(new ScaleOp(scale), result, result);
    }

    /// <summary>Way back of one normalised row: scale · (gradient - its mean - normal · mean of gradient · normal).</summary>
    public static void Back(ReadOnlySpan<float> normal, ReadOnlySpan<float> gradient, float scale, Span<float> result)
    {
        float mean = Reduce.Sum(gradient) / gradient.Length;
        float slope = Reduce.Dot(gradient, normal) / gradient.Length;
        Elementwise.Unary(new OffsetOp(-mean), gradient, result);
        SoftmaxKernel.AddScaled(-slope, normal, result);
        Elementwise.Unary(new ScaleOp(scale), result, result);
    }
}

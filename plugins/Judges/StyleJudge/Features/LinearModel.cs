namespace StyleJudge.Features;

/// <summary>A weighted sum of standardised numbers: what a logistic regression leaves.</summary>
/// <param name="Means">Subtracted from each number.</param>
/// <param name="Scales">Each number is divided by; none is 0.</param>
/// <param name="Weights">One for each number.</param>
/// <param name="Bias">Added.</param>
internal sealed record LinearModel(double[] Means, double[] Scales, double[] Weights, double Bias)
{
    /// <summary>The logit.</summary>
    public double Of(double[] values)
    {
        double sum = Bias;
        for (int i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (values[i] - Means[i]) / Scales[i];
        }

        return sum;
    }

    /// <summary>What is wrong with it for so many numbers, or null.</summary>
    public string? Fault(int count) =>
        Means?.Length != count || Scales?.Length != count || Weights?.Length != count ? $"means, scales and weights need {count} numbers each."
        : !Means.Concat(Scales).Concat(Weights).Append(Bias).All(double.IsFinite) || Scales.Contains(0) ? "all numbers must be finite and no scale 0."
        : null;
}

using System.Text.Json.Serialization;

namespace StyleJudge.Judging;

/// <summary>
/// Makes one calibrated logit of the three: of style, of order and of pitch. Order counts as the logarithm of its share, which is
/// about 0 for music and falls without end for disorder: it can only take away.
/// </summary>
/// <param name="Style">Weight of the style's logit.</param>
/// <param name="Order">Weight of the logarithm of the order's share.</param>
/// <param name="Pitch">Weight of the pitch's logit.</param>
/// <param name="Bias">Added.</param>
internal sealed record Blend(double Style, double Order, double Pitch, double Bias)
{
    /// <summary>Logits beyond are no more certain.</summary>
    private const double Certain = 8;

    /// <summary>Whether all four are numbers.</summary>
    [JsonIgnore]
    public bool IsFinite => double.IsFinite(Style) && double.IsFinite(Order) && double.IsFinite(Pitch) && double.IsFinite(Bias);

    /// <summary>What is weighed, for logits of style, order and pitch.</summary>
    public static double[] Inputs(double style, double order, double pitch) =>
        [style, -Math.Log(1 + Math.Exp(-order)), Math.Clamp(pitch, -Certain, Certain)];

    /// <summary>The score's logit.</summary>
    public double Of(double style, double order, double pitch)
    {
        double[] inputs = Inputs(style, order, pitch);
        return (Style * inputs[0]) + (Order * inputs[1]) + (Pitch * inputs[2]) + Bias;
    }

    /// <summary>A logit as 0 to 100.</summary>
    public static double Percent(double logit) => 100 / (1 + Math.Exp(-logit));
}

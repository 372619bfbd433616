using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer.Tasks;

/// <summary>
/// Features that people wish for. How far the network follows differs from wish to wish and from style to style; so pieces are
/// written that heed the wish ever more, and the one that is nearest is kept.
/// </summary>
internal static class Wishes
{
    private static readonly float[] Guidances = [1, 2, 4];

    /// <summary>Writes a piece in the job's style that is near to what its settings wish; the first one where they wish nothing.</summary>
    /// <param name="job">What is wanted.</param>
    /// <param name="order">What is to be written.</param>
    /// <param name="firstBar">The first bar that is new.</param>
    /// <param name="bars">How many are.</param>
    public static Piece Write(Job job, Order order, int firstBar, int bars)
    {
        Taste taste = Tastes.Of(job.Settings, job.Style);
        (int Feature, double Wanted, double Spread)[] wishes = [.. Of(job.Settings, job.Style)];
        IEnumerable<float> guidances = wishes.Length == 0 ? Guidances.Take(1) : Guidances;
        return guidances
            .Select(guidance => Writer.Write(job.Performer, order with { Guidance = guidance }, taste, job.Settings.Tries, job.Random, job.Cancellation))
            .ToArray()
            .MinBy(piece => Distance(piece.Crop(firstBar, bars), wishes))!;
    }

    private static IEnumerable<(int Feature, double Wanted, double Spread)> Of(Settings settings, StyleSpec style)
    {
        for (int feature = 0; feature < StyleFeatures.Count; feature++)
        {
            double[] borders = style.FeatureBorders[feature];
            if (settings.Wanted(feature, style) is { } value && borders.Length > 1)
            {
                yield return (feature, value, borders[^1] - borders[0]);
            }
        }
    }

    private static double Distance(Piece piece, (int Feature, double Wanted, double Spread)[] wishes)
    {
        double[] measures = StyleFeatures.Measure(piece);
        return wishes.Sum(w => Math.Abs(measures[w.Feature] - w.Wanted) / w.Spread);
    }
}

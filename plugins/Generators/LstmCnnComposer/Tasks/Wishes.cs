using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;

namespace LstmCnnComposer.Tasks;

/// <summary>
/// Features that people wish for. How far the network follows differs from wish to wish and from style to style; so pieces are
/// written that heed the wish ever more, and the one that is nearest is kept.
/// </summary>
internal static class Wishes
{
    private static readonly float[] Guidances = [1, 2, 4];

    /// <summary>Writes a piece that is near to what is wished; the first one where nothing is.</summary>
    /// <param name="settings">What is wished.</param>
    /// <param name="style">Says how far apart pieces of the style are.</param>
    /// <param name="firstBar">The first bar that is new.</param>
    /// <param name="bars">How many are.</param>
    /// <param name="write">Writes a piece with a guidance (see <see cref="Order.Guidance"/>), another each time.</param>
    public static Piece Nearest(Settings settings, StyleSpec style, int firstBar, int bars, Func<float, Piece> write)
    {
        (int Feature, double Wanted, double Spread)[] wishes = [.. Of(settings, style)];
        IEnumerable<float> guidances = wishes.Length == 0 ? Guidances.Take(1) : Guidances;
        return guidances.Select(write).ToArray().MinBy(piece => Distance(piece.Crop(firstBar, bars), wishes))!;
    }

    private static IEnumerable<(int Feature, double Wanted, double Spread)> Of(Settings settings, StyleSpec style)
    {
        for (int feature = 0; feature < StyleFeatures.Count; feature++)
        {
            double[] borders = style.FeatureBorders[feature];
            double? wanted = feature == StyleFeatures.TonalCentre && settings.Centre != 0 ? style.FeatureMeans[feature] + settings.Centre : settings.Features[feature];
            if (wanted is { } value && borders.Length > 1)
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

using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;

namespace LstmCnnComposer.Tasks;

/// <summary>
/// Features that people wish for. The network is told them, but follows only so far, most of all where it learned from few pieces;
/// so several pieces are written and the one that is nearest is kept.
/// </summary>
internal static class Wishes
{
    private const int Drafts = 4;

    /// <summary>Writes a piece that is near to what is wished; the first one where nothing is.</summary>
    /// <param name="settings">What is wished.</param>
    /// <param name="style">Says how far apart pieces of the style are.</param>
    /// <param name="write">Writes a piece, another each time.</param>
    public static Piece Nearest(Settings settings, StyleSpec style, Func<Piece> write)
    {
        (int Feature, double Wanted, double Spread)[] wishes = [.. Of(settings, style)];
        Piece best = write();
        for (int i = 1; i < Drafts && wishes.Length > 0 && settings.Choice.Method != ChoiceMethod.Best; i++)
        {
            Piece other = write();
            best = Distance(other, wishes) < Distance(best, wishes) ? other : best;
        }

        return best;
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

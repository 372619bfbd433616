using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>The alphabet and the scales of a style, from the pieces that are learned.</summary>
internal static class StyleBuilder
{
    /// <summary>A meter in fewer pieces than this is not offered.</summary>
    public const int LeastPiecesOfMeter = 4;

    private const int LeastUses = 12;
    private const double LeastSpread = 1e-3;

    public static StyleSpec Of(string id, IReadOnlyList<string> parts, IReadOnlyList<Piece> pieces, bool hasChords, int minorShift)
    {
        NoteEvent[] events = [.. pieces.SelectMany(p => p.Parts).SelectMany(part => part)];
        IEnumerable<int> heard = pieces.SelectMany(p => p.Parts.SelectMany(part => part).Where(e => e.IsNote).Select(e => e.Pitch + (p.IsMinor ? minorShift : 0)));
        int[] pitches = [.. heard.GroupBy(pitch => pitch).Where(g => g.Count() >= LeastUses).Select(g => g.Key).Order()];
        double[][] measures = [.. pieces.Select(StyleFeatures.Measure)];
        return new StyleSpec
        {
            Id = id,
            Parts = parts,
            Low = pitches[0],
            High = pitches[^1],
            Durations = [.. events.GroupBy(e => e.Ticks).Where(g => g.Count() >= LeastUses && g.Key <= 96).Select(g => g.Key).Append(1).Append(2).Append(3).Distinct().Order()],
            HasChords = hasChords,
            MinorShift = minorShift,
            FeatureBorders = [.. Enumerable.Range(0, StyleFeatures.Count).Select(f => Borders([.. measures.Select(m => m[f])]))],
            FeatureMeans = [.. Enumerable.Range(0, StyleFeatures.Count).Select(f => measures.Average(m => m[f]))],
            PartCentres = [.. parts.Select((_, i) => pieces.SelectMany(p => p.Parts[i]).Where(e => e.IsNote).Average(e => e.Pitch))],
            Meters = [.. pieces.GroupBy(p => p.Meter).Where(g => g.Count() >= LeastPiecesOfMeter).OrderByDescending(g => g.Count()).Select(g => g.Key.ToString())],
        };
    }

    /// <summary>Borders that cut what was measured into equal shares; fewer where values are equal, none where all are.</summary>
    private static double[] Borders(double[] values)
    {
        Array.Sort(values);
        return values[^1] - values[0] < LeastSpread
            ? []
            : [.. Enumerable.Range(1, FeatureLayout.MostSteps - 1).Select(i => values[i * values.Length / FeatureLayout.MostSteps]).Distinct().Where(v => v > values[0])];
    }
}

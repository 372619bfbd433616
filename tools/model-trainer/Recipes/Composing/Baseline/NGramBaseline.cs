using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>
/// The model to beat: Witten–Bell 5-grams on the network's own events and head by head (how long, which pitch, which chord), told the
/// same of mode, place and end.
/// </summary>
internal static class NGramBaseline
{
    /// <summary>Nats of pieces by 5-grams that learned from others.</summary>
    /// <returns>
    /// With the one history for each head that is best on these very pieces, and with all histories together.
    /// </returns>
    public static (double Best, double Together) Nats(EventNetwork network, IReadOnlyList<Piece> learned, IReadOnlyList<Piece> pieces)
    {
        double best = 0, together = 0;
        foreach ((NGramHead head, int words) in Heads(network.Style))
        {
            NGramQuestion[] Questions(Piece piece) => [.. NGramReader.Read(network.Style, network.Layout, piece).Where(q => q.Head == head)];
            var model = NGramMixture.Learn(words, NGramHistories.Of(head), [.. learned.Select(Questions)]);
            (double[] alone, double all) = model.Judge(pieces.SelectMany(Questions));
            best += alone.Min();
            together += all;
        }

        return (best, together);
    }

    /// <summary>The heads of a style, and how many answers each has.</summary>
    public static IEnumerable<(NGramHead Head, int Words)> Heads(StyleSpec style)
    {
        yield return (NGramHead.Length, style.Durations.Count);
        yield return (NGramHead.Pitch, style.PitchTokens);
        if (style.HasChords)
        {
            yield return (NGramHead.Chord, StyleSpec.ChordTokens);
        }
    }
}

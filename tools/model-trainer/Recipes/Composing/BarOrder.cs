using EventSuite.Neural.Training;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using ModelTrainer.Recipes.Composing.Baseline;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Whether the order of bars matters: how often a 5-gram finds a piece likelier than the same with its bars shuffled.</summary>
internal static class BarOrder
{
    public static IEnumerable<Metric> Measure(EventNetwork network, IReadOnlyList<Piece> learned, IReadOnlyList<Piece> human, IReadOnlyList<Piece> written, ulong seed)
    {
        var judges = NGramBaseline.Heads(network.Style).ToDictionary(h => h.Head, h => new NGram(h.Words, NGramHistories.OfPart(h.Head)));
        foreach (NGramQuestion question in learned.SelectMany(Read))
        {
            judges[question.Head].Learn(question);
        }

        IEnumerable<NGramQuestion> Read(Piece piece) => NGramReader.Read(network.Style, network.Layout, piece);
        double Nats(Piece piece) => Read(piece).Sum(question => judges[question.Head].Nats(question));
        var random = new RandomSource(seed);
        foreach ((string which, IReadOnlyList<Piece> pieces) in new[] { ("held-out human pieces", human), ("written pieces", written) })
        {
            yield return new Metric(
                $"order of bars told from shuffled, {which}",
                pieces.Average(p => Nats(p) < Nats(Shuffled(p, random)) ? 1.0 : 0),
                Count: pieces.Count);
        }
    }

    private static Piece Shuffled(Piece piece, RandomSource random)
    {
        int[] order = [.. Enumerable.Range(0, piece.Bars)];
        random.Shuffle<int>(order);
        return piece with
        {
            Parts =
            [
                .. piece.Parts.Select((_, part) => order.SelectMany((bar, place) => piece.Crop(bar, 1).Parts[part].Select(e => e with { Start = e.Start + (place * piece.Meter.BarTicks) })).ToArray()),
            ],
        };
    }
}

using EventSuite.Neural.Modules;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>What held-out pieces cost, in nats an event: told of nothing but mode and end.</summary>
internal static class HeldOutLoss
{
    private const int Together = 16;
    private const int MostBars = 32;

    /// <summary>The mean over events, and the sums of each piece.</summary>
    public static (double Mean, IReadOnlyList<(double Nats, int Events)> Each) Of(EventNetwork network, BatchMaker maker, IReadOnlyList<Piece> pieces, int together = Together)
    {
        var each = new List<(double Nats, int Events)>();
        Inference<EventNetwork> judge = Inference.Of(network);
        foreach (Piece[] some in Cut(pieces).OrderBy(p => p.Parts.Sum(part => part.Length)).Chunk(together))
        {
            Batch batch = maker.Make([.. some.Select(p => new Lesson(p, Lessons.ForJudging(p)))]);
            each.Add((judge.Run(n => EventLoss.Of(n, batch)).Item * batch.Asked, batch.Asked));
        }

        return (each.Sum(e => e.Nats) / each.Sum(e => e.Events), each);
    }

    /// <summary>Long pieces count with their last bars.</summary>
    public static IEnumerable<Piece> Cut(IReadOnlyList<Piece> pieces) => pieces.Select(p => p.Bars > MostBars ? p.Crop(p.Bars - MostBars, MostBars) : p);
}

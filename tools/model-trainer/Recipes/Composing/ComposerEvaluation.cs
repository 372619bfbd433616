using EventSuite.Music.Copying;
using EventSuite.Music.Measures;
using EventSuite.Music.Notes;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;
using ModelTrainer.Recipes.Composing.Baseline;

namespace ModelTrainer.Recipes.Composing;

/// <summary>
/// The figures of the model card: surprise beside 5-grams', and what is written beside what people wrote. On data of which nothing
/// was learned, those that compare with learned pieces are left out.
/// </summary>
internal sealed class ComposerEvaluation(EventNetwork network, BatchMaker maker, ComposerData data, int count, ulong seed)
{
    private const int Bars = 8;

    /// <summary>From so many notes on a run in common with a piece that was learned counts as a copy.</summary>
    private const int CopyRun = 16;

    private readonly IReadOnlyList<Piece> _heldOut = KnownTunes.Without(data.Train, data.HeldOut);

    public IReadOnlyList<Metric> Run(Action<double> progress, CancellationToken cancel)
    {
        List<Metric> metrics = [.. Surprise()];
        progress(.3);
        Piece[] human = LastBars(_heldOut);
        if (count == 0 || human.Length == 0)
        {
            return metrics;
        }

        IReadOnlyList<Piece> like = data.Train.Count > 0 ? data.Train : data.HeldOut;
        var written = new List<Piece>();
        foreach (Piece piece in WrittenPieces.Write(network, like, Bars, count, WrittenPieces.UsualTries, seed, cancel))
        {
            written.Add(piece);
            progress(.3 + (.6 * written.Count / count));
        }

        Piece[] once = [.. WrittenPieces.Write(network, like, Bars, Math.Min(count, 100), 1, seed, cancel)];
        metrics.AddRange(Forms(human, "held-out human pieces, last 8 bars"));
        metrics.AddRange(Forms(written, "written pieces of 8 bars"));
        metrics.AddRange(Forms(once, "written without a second try"));
        metrics.AddRange(RealOrWritten.Measure(human, written));
        if (data.Train.Count > 0)
        {
            metrics.Add(RealOrWritten.Control(human, LastBars(data.Train)));
            metrics.AddRange(BarOrder.Measure(network, data.Train, human, written, seed));
            metrics.AddRange(Copies(human, written));
        }

        progress(1);
        return metrics;
    }

    private static Piece[] LastBars(IReadOnlyList<Piece> pieces) => [.. pieces.Where(p => p.Bars >= Bars).Select(p => p.Crop(p.Bars - Bars, Bars))];

    private IEnumerable<Metric> Surprise()
    {
        yield return Nats("nats an event, held-out pieces", data.HeldOut).Metric;
        if (data.Train.Count == 0)
        {
            yield break;
        }

        yield return new Metric("held-out pieces over no learned tune", _heldOut.Count, Note: $"of {data.HeldOut.Count}");
        if (_heldOut.Count == 0)
        {
            yield break;
        }

        (Metric metric, double nats, double events) = Nats("nats an event, held-out pieces over no learned tune", _heldOut);
        Piece[] pieces = [.. HeldOutLoss.Cut(_heldOut)];
        double quarters = pieces.Sum(p => p.Ticks / (double)Meter.TicksPerQuarter);
        yield return metric;
        yield return new Metric("nats a quarter, the same", nats / quarters, Count: pieces.Length);
        (double best, double together) = NGramBaseline.Nats(network, data.Train, pieces);
        foreach ((string which, double baseline) in new[] { ("the best Witten-Bell 5-gram", best), ("all 5-grams together", together) })
        {
            yield return new Metric($"nats an event of {which}", baseline / events, Count: pieces.Length);
            yield return new Metric($"nats a quarter of {which}", baseline / quarters, Count: pieces.Length);
            yield return new Metric($"less than {which}, per cent", 100 * (1 - (nats / baseline)), Count: pieces.Length);
        }
    }

    private (Metric Metric, double Nats, double Events) Nats(string name, IReadOnlyList<Piece> pieces)
    {
        (double mean, IReadOnlyList<(double Nats, int Events)> each) = HeldOutLoss.Of(network, maker, pieces, together: 1);
        double spread = 1.96 * Math.Sqrt(each.Sum(e => Math.Pow(e.Nats - (mean * e.Events), 2)) / Math.Max(1, each.Count - 1)) / Math.Sqrt(each.Count) / each.Average(e => e.Events);
        return (new Metric(name, mean, mean - spread, mean + spread, each.Count), each.Sum(e => e.Nats), each.Sum(e => e.Events));
    }

    private IEnumerable<Metric> Forms(IReadOnlyList<Piece> pieces, string which)
    {
        Metric Share(string name, Func<Piece, bool> test) => new($"{name}, {which}", pieces.Average(p => test(p) ? 1.0 : 0), Count: pieces.Count);
        Score[] scores = [.. pieces.Select(PieceScore.Of)];
        yield return Share("ends on the tonic", Form.EndsOnTonic);
        if (network.Style.Parts.Count > 2)
        {
            (int parallels, int motions) = pieces.Select(Form.Parallels).Aggregate((a, b) => (a.Parallels + b.Parallels, a.Motions + b.Motions));
            yield return Share("final triad", Form.EndsOnTriad);
            yield return new Metric($"parallel fifths and octaves of all joint steps, {which}", (double)parallels / Math.Max(1, motions), Count: motions);
        }

        yield return new Metric($"bars like the bar before, {which}", pieces.Average(Form.Monotony), Count: pieces.Count);
        yield return new Metric($"pitch-class entropy (MusPy), {which}", scores.Average(PitchMeasures.PitchClassEntropy), Count: pieces.Count);
        yield return new Metric($"scale consistency (MusPy), {which}", scores.Average(PitchMeasures.ScaleConsistency), Count: pieces.Count);
        yield return new Metric($"notes a quarter of the lead, {which}", pieces.Average(p => StyleFeatures.Measure(p)[StyleFeatures.RhythmDensity]), Count: pieces.Count);
        yield return new Metric($"mean leap of the lead, {which}", pieces.Average(p => StyleFeatures.Measure(p)[StyleFeatures.Leaps]), Count: pieces.Count);
    }

    private IEnumerable<Metric> Copies(IReadOnlyList<Piece> human, IReadOnlyList<Piece> written)
    {
        var index = new CopyIndex(data.Train.Concat(data.Practice).Select(p => MelodyTokens.Of(PieceScore.Of(p))));
        foreach ((string which, IReadOnlyList<Piece> pieces) in new[] { ("held-out human pieces", human), ("written pieces", written) })
        {
            double[] runs = [.. pieces.Select(p => (double)index.LongestRun(MelodyTokens.Of(PieceScore.Of(p))).Length)];
            yield return new Metric($"longest run in common with a learned piece, mean, {which}", runs.Average(), Count: runs.Length);
            yield return new Metric($"the same, longest of all, {which}", runs.Max(), Count: runs.Length);
            yield return new Metric($"share with a run of {CopyRun} or more, {which}", runs.Average(r => r >= CopyRun ? 1.0 : 0), Count: runs.Length);
        }
    }
}

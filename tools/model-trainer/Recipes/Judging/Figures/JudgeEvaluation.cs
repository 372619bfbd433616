using EventSuite.Neural.Kernels;
using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Baselines;
using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Disorder;
using StyleJudge.Features;
using StyleJudge.Form;
using StyleJudge.Judging;

namespace ModelTrainer.Recipes.Judging.Figures;

/// <summary>The figures of a judge on pieces it has not seen, each as a contest's judge hears it: its first eight bars.</summary>
internal sealed class JudgeEvaluation(StyleModel model, JudgingCorpus corpus, RecipeOrder order)
{
    private const ulong Seed = 23;
    private const int RandomPieces = 500;
    private const int Draws = 5; // of each change by chance: one alone can be lucky

    public IReadOnlyList<Metric> Run(Action<double> progress, CancellationToken cancel)
    {
        JudgingPiece[] test = [.. corpus.Pieces.Where(p => p.Split == Split.Test)];
        var scores = new Dictionary<JudgingPiece, double>();
        foreach (JudgingPiece piece in test)
        {
            cancel.ThrowIfCancellationRequested();
            scores[piece] = Score(piece.First.Strikes);
            progress(.4 * scores.Count / test.Length);
        }

        JudgingPiece[] style = [.. test.Where(p => p.Set.Role == SetRole.Style)];
        List<Metric> metrics = [.. SetFigures(style, test, piece => scores[piece], "")];
        metrics.AddRange(OrderFigures(style, scores));
        progress(.5);
        metrics.AddRange(RandomFigures());
        if (order.Settings.Flag("baselines"))
        {
            metrics.AddRange(BaselineFigures(style, test, share => progress(.5 + (share / 2)), cancel));
        }

        return metrics;
    }

    private static IEnumerable<Metric> SetFigures(JudgingPiece[] style, JudgingPiece[] test, Func<JudgingPiece, double> score, string by)
    {
        Scored[] Of(IEnumerable<JudgingPiece> pieces) => [.. pieces.Select(p => new Scored(p.Group, score(p)))];
        var styles = style.GroupBy(p => p.Set).Select(set => (set.Key.Name, Pieces: set.ToArray())).ToList();
        if (styles.Count > 1)
        {
            styles.Insert(0, ("the style, all sets", style));
        }

        foreach (IGrouping<JudgingSet, JudgingPiece> other in test.Where(p => p.Set.Role != SetRole.Style).GroupBy(p => p.Set))
        {
            foreach ((string name, JudgingPiece[] pieces) in styles.Take(by.Length == 0 ? styles.Count : 1))
            {
                yield return Bootstrap.Auc($"AUC{by}: {name} against {other.Key.Name}", Of(pieces), Of(other), $"{pieces.Length} and {other.Count()} pieces");
            }
        }

        foreach (IGrouping<JudgingSet, JudgingPiece> set in by.Length > 0 ? [] : test.GroupBy(p => p.Set))
        {
            yield return Bootstrap.Mean($"mean score: {set.Key.Name}", Of(set));
        }
    }

    private IEnumerable<Metric> OrderFigures(JudgingPiece[] style, Dictionary<JudgingPiece, double> scores)
    {
        var random = new RandomSource(Seed);
        (string Name, Func<Window, Strike[]> Change)[] changes =
        [
            ("its beats shuffled", w => Disorders.Shuffled(w, 1, random)),
            ("its pitches 1 or 2 semitones off", w => Disorders.Jittered(w, 1, 2, random)),
            ("a third of its pitches 1 or 2 semitones off", w => Disorders.Jittered(w, 1 / 3.0, 2, random)),
            ("its upper voices a semitone up", w => Disorders.VoicesOff(w, 1, random)),
            ("its bars shuffled (not learned from)", w => Disorders.Shuffled(w, 4, random)),
            ("itself backwards (not learned from)", Disorders.Backwards),
        ];
        foreach ((string name, Func<Window, Strike[]> change) in changes)
        {
            var changed = style.SelectMany(p => Enumerable.Range(0, Draws).Select(_ => (Piece: p, Score: Score(change(p.First))))).ToList();
            yield return Bootstrap.Mean($"share of pieces that score above {name}", [.. changed.Select(c => new Scored(c.Piece.Group, scores[c.Piece] > c.Score ? 1 : 0))]);
            yield return Bootstrap.Mean($"mean score of {name}", [.. changed.Select(c => new Scored(c.Piece.Group, c.Score))]);
        }
    }

    private IEnumerable<Metric> RandomFigures()
    {
        var random = new RandomSource(Seed);
        Scored[] scored = [.. Enumerable.Range(0, RandomPieces).Select(i => new Scored($"{i}", Score(RandomNotes.Of(random))))];
        yield return Bootstrap.Mean("mean score: random notes", scored);
        double[] sorted = [.. scored.Select(s => s.Score).Order()];
        yield return new Metric("95 of 100 pieces of random notes score at most", sorted[(int)(.95 * sorted.Length)], Count: sorted.Length);
        yield return new Metric("share of pieces of random notes that score above 10", sorted.Count(s => s > 10) / (double)sorted.Length, Count: sorted.Length);
    }

    private IEnumerable<Metric> BaselineFigures(JudgingPiece[] style, JudgingPiece[] test, Action<double> progress, CancellationToken cancel)
    {
        Func<JudgingPiece, double> simple = SimpleFeatures.Train(corpus, cancel);
        progress(.1);
        Func<JudgingPiece, double> predecessor = WithGradients(() => PredecessorNet.Train(corpus, order.Seed, share => progress(.1 + (.9 * share)), cancel));
        return [.. SetFigures(style, test, simple, ", logistic regression on simple features"), .. SetFigures(style, test, predecessor, ", the predecessor's network")];
    }

    /// <summary>On a thread of its own: figures are made where no gradients are recorded, but a baseline has to learn first.</summary>
    private static T WithGradients<T>(Func<T> train)
    {
        int threads = Work.Threads;
        return Task.Run(() =>
        {
            using Work.Scope limit = Work.Limit(threads);
            return train();
        }).GetAwaiter().GetResult();
    }

    private double Score(Strike[] strikes) => Hearing.Of(MusicForm.Of(strikes)) is { } hearing ? model.Score(model.Ask(hearing)) : 0;
}

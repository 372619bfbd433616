using EventSuite.Neural.Modules;
using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Disorder;
using StyleJudge.Features;
using StyleJudge.Form;
using StyleJudge.Judging;
using StyleJudge.Network;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>
/// Makes scores mean something: style, order and pitch are weighed against each other as it was best for Bach's music over folds that
/// the figures are not of, and how steep and how high the scores are follows by logistic regression on the validation split. There, music of
/// the style weighs as much as everything else together. Half of everything else is other music, the rest is music of the style out
/// of order and random notes. (A few dozen pieces are too few to find the weights of the three, too: they came out different in each fold.)
/// </summary>
internal static class Calibration
{
    private const double Penalty = .002;
    private const int MostWindows = 4; // of a piece
    private const double OtherShare = .5;
    private const double DisorderShare = .35;
    private const double RandomShare = .15;
    private const int RandomPieces = 100;
    private static readonly double[] Weights = [1, 2, .3]; // of style, order, pitch

    /// <summary>The blend, and how much each of the three moves the score.</summary>
    public static (Blend Blend, double[] Shares) Fit(StyleNet net, LinearModel pitch, JudgingCorpus corpus, ulong seed, CancellationToken cancel)
    {
        Inference<StyleNet> asked = Inference.Of(net);
        var random = new RandomSource(seed);
        var rows = new List<(double[] Inputs, double Answer, double Weight)>();
        JudgingPiece[] style = [.. corpus.Of(SetRole.Style, Split.Validation)];
        AddMusic(style, 1, 1);
        AddMusic([.. corpus.Of(SetRole.Other, Split.Validation)], 0, OtherShare);
        var disorders = new List<Strike[]>();
        for (int i = 0; i < style.Length; i++)
        {
            for (int kind = 0; kind < AnyDisorder.Kinds; kind += 2)
            {
                Window other = style[(i + 1) % style.Length].First;
                disorders.Add(AnyDisorder.Of(style[i].First, () => other, random, (kind + i) % AnyDisorder.Kinds));
            }
        }

        Add(disorders, 0, DisorderShare);
        Add([.. Enumerable.Range(0, RandomPieces).Select(_ => RandomNotes.Of(random))], 0, RandomShare);
        LinearModel fit = LogisticRegression.Fit(
            [.. rows.Select(r => new[] { Weights.Zip(r.Inputs, (weight, input) => weight * input).Sum() })],
            [.. rows.Select(r => r.Answer)], [.. rows.Select(r => r.Weight)], Penalty, 0);
        double slope = fit.Weights[0] / fit.Scales[0];
        var blend = new Blend(slope * Weights[0], slope * Weights[1], slope * Weights[2], fit.Bias - (slope * fit.Means[0]));
        return (blend, Shares(rows.Select(r => r.Inputs)));

        void AddMusic(JudgingPiece[] pieces, double answer, double weight)
        {
            double shares = pieces.Select(p => p.Set).Distinct().Sum(set => set.Share);
            foreach (IGrouping<JudgingSet, JudgingPiece> set in pieces.GroupBy(p => p.Set))
            {
                Add([.. set.SelectMany(p => p.Windows.Take(MostWindows)).Select(w => w.Strikes)], answer, weight * set.Key.Share / shares);
            }
        }

        void Add(IReadOnlyList<Strike[]> pieces, double answer, double weight)
        {
            foreach (Strike[] strikes in pieces)
            {
                cancel.ThrowIfCancellationRequested();
                if (Hearing.Of(MusicForm.Of(strikes)) is { } hearing)
                {
                    Opinion opinion = StyleModel.Ask(asked, hearing, pitch);
                    rows.Add((Blend.Inputs(opinion.Style, opinion.Order, opinion.Pitch), answer, weight / pieces.Count));
                }
            }
        }
    }

    /// <summary>How far each of the three spreads, as it is weighed; the sum is 1.</summary>
    private static double[] Shares(IEnumerable<double[]> inputs)
    {
        double[][] all = [.. inputs];
        double[] spreads = [.. Weights.Select((weight, j) =>
        {
            double mean = all.Average(row => row[j]);
            return weight * Math.Sqrt(all.Average(row => (row[j] - mean) * (row[j] - mean)));
        })];
        double sum = spreads.Sum();
        return [.. spreads.Select(spread => sum > 0 ? spread / sum : 1 / 3.0)];
    }
}

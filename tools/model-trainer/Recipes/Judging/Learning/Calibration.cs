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
/// Makes scores mean something: the blend of style, order and pitch by logistic regression on the validation split, where music of the
/// style weighs as much as everything else together. Half of everything else is other music, the rest is music of the style out of
/// order and random notes.
/// </summary>
internal static class Calibration
{
    private const double Penalty = .002;
    private const int MostWindows = 4; // of a piece
    private const double OtherShare = .5;
    private const double DisorderShare = .35;
    private const double RandomShare = .15;
    private const int RandomPieces = 100;

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
        LinearModel fit = LogisticRegression.Fit([.. rows.Select(r => r.Inputs)], [.. rows.Select(r => r.Answer)], [.. rows.Select(r => r.Weight)], Penalty, 0);
        double[] slopes = [.. fit.Weights.Zip(fit.Scales, (weight, scale) => weight / scale)];
        double bias = fit.Bias - slopes.Zip(fit.Means, (slope, mean) => slope * mean).Sum();
        double sum = fit.Weights.Sum();
        return (new Blend(slopes[0], slopes[1], slopes[2], bias), [.. fit.Weights.Select(weight => sum > 0 ? weight / sum : 1 / 3.0)]);

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
}

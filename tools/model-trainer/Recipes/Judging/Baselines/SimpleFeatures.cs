using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Learning;
using StyleJudge.Features;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Baselines;

/// <summary>A logistic regression on simple features: how often each number of a column occurs, and the pitch distribution. No order.</summary>
internal static class SimpleFeatures
{
    private const double Penalty = .003;
    private const int MostWindows = 6; // of a piece

    /// <summary>Trains it; gives its logit of a piece's first eight bars.</summary>
    public static Func<JudgingPiece, double> Train(JudgingCorpus corpus, CancellationToken cancel)
    {
        var rows = new List<(double[] Values, double Answer, double Weight)>();
        foreach (SetRole role in (SetRole[])[SetRole.Style, SetRole.Other])
        {
            JudgingPiece[] pieces = [.. corpus.Of(role, Split.Training)];
            double shares = pieces.Select(p => p.Set).Distinct().Sum(set => set.Share);
            foreach (IGrouping<JudgingSet, JudgingPiece> set in pieces.GroupBy(p => p.Set))
            {
                Window[] windows = [.. set.SelectMany(p => p.Windows.Take(MostWindows))];
                foreach (Window window in windows)
                {
                    cancel.ThrowIfCancellationRequested();
                    rows.Add((Of(window), role == SetRole.Style ? 1 : 0, set.Key.Share / shares / windows.Length));
                }
            }
        }

        LinearModel model = LogisticRegression.Fit([.. rows.Select(r => r.Values)], [.. rows.Select(r => r.Answer)], [.. rows.Select(r => r.Weight)], Penalty);
        return piece => model.Of(Of(piece.First));
    }

    private static double[] Of(Window window)
    {
        if (Hearing.Of(MusicForm.Of(window.Strikes)) is not { } hearing)
        {
            return new double[Columns.Count + PitchDistribution.Count];
        }

        IEnumerable<double> means = Enumerable.Range(0, Columns.Count)
            .Select(row => hearing.Columns.Skip(row * hearing.Moments).Take(hearing.Moments).Average(x => (double)x));
        return [.. means, .. hearing.Pitches];
    }
}

using ModelTrainer.Recipes.Judging.Data;
using StyleJudge.Features;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>Logistic regressions on the training split, on how often things are there whatever their order: the pitch model, and a baseline.</summary>
internal static class FrequencyTraining
{
    private const double Penalty = .003;
    private const int MostWindows = 6; // of a piece

    /// <summary>Fits what is taken of each piece's windows.</summary>
    public static LinearModel Fit(JudgingCorpus corpus, Func<Hearing, double[]> values, CancellationToken cancel)
    {
        var rows = new List<double[]>();
        var answers = new List<double>();
        var weights = new List<double>();
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
                    if (Hearing.Of(MusicForm.Of(window.Strikes)) is { } hearing)
                    {
                        rows.Add(values(hearing));
                        answers.Add(role == SetRole.Style ? 1 : 0);
                        weights.Add(set.Key.Share / shares / windows.Length);
                    }
                }
            }
        }

        return LogisticRegression.Fit(rows, answers, weights, Penalty);
    }
}

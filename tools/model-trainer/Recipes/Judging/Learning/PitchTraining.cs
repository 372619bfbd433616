using ModelTrainer.Recipes.Judging.Data;
using StyleJudge.Features;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>The pitch model: a logistic regression on the pitch distributions of the training split.</summary>
internal static class PitchTraining
{
    private const double Penalty = .01;

    public static LinearModel Fit(JudgingCorpus corpus, CancellationToken cancel)
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
                foreach (JudgingPiece piece in set)
                {
                    cancel.ThrowIfCancellationRequested();
                    if (Hearing.Of(MusicForm.Of(piece.First.Strikes)) is { } hearing)
                    {
                        rows.Add(hearing.Pitches);
                        answers.Add(role == SetRole.Style ? 1 : 0);
                        weights.Add(set.Key.Share / shares / set.Count());
                    }
                }
            }
        }

        return LogisticRegression.Fit(rows, answers, weights, Penalty);
    }
}

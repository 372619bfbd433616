using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Disorder;
using StyleJudge.Features;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>
/// Logistic regressions on the training split, on how often things are there whatever their order: the pitch model, and a baseline.
/// Tunes of one voice are heard alone and with chords beneath, as the network hears them.
/// </summary>
internal static class FrequencyTraining
{
    private const double Penalty = .003;
    private const int MostWindows = 6; // of a piece
    private const ulong Seed = 11; // of the chords: one for all runs

    /// <summary>Fits what is taken of each piece's windows.</summary>
    public static LinearModel Fit(JudgingCorpus corpus, Func<Hearing, double[]> values, CancellationToken cancel)
    {
        var random = new RandomSource(Seed);
        var rows = new List<double[]>();
        var answers = new List<double>();
        var weights = new List<double>();
        foreach (SetRole role in (SetRole[])[SetRole.Style, SetRole.Other])
        {
            JudgingPiece[] pieces = [.. corpus.Of(role, Split.Training)];
            double shares = pieces.Select(p => p.Set).Distinct().Sum(set => set.Share);
            foreach (IGrouping<JudgingSet, JudgingPiece> set in pieces.GroupBy(p => p.Set))
            {
                Strike[][] versions = [.. set.SelectMany(p => p.Windows.Take(MostWindows)).SelectMany(window => Versions(window, set.Key, random))];
                foreach (Strike[] strikes in versions)
                {
                    cancel.ThrowIfCancellationRequested();
                    if (Hearing.Of(MusicForm.Of(strikes)) is { } hearing)
                    {
                        rows.Add(values(hearing));
                        answers.Add(role == SetRole.Style ? 1 : 0);
                        weights.Add(set.Key.Share / shares / versions.Length);
                    }
                }
            }
        }

        return LogisticRegression.Fit(rows, answers, weights, Penalty);
    }

    private static Strike[][] Versions(Window window, JudgingSet set, RandomSource random) =>
        set.Accompanied ? [window.Strikes, Accompaniment.Beneath(window, random)] : [window.Strikes];
}

using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Learning;
using StyleJudge.Features;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Baselines;

/// <summary>A logistic regression on simple features alone: <see cref="Habits"/>. It hears no order.</summary>
internal static class SimpleFeatures
{
    /// <summary>Trains it; gives its logit of a piece's first eight bars.</summary>
    public static Func<JudgingPiece, double> Train(JudgingCorpus corpus, CancellationToken cancel)
    {
        LinearModel model = FrequencyTraining.Fit(corpus, hearing => hearing.Habits, cancel);
        return piece => Hearing.Of(MusicForm.Of(piece.First.Strikes)) is { } hearing ? model.Of(hearing.Habits) : double.NegativeInfinity;
    }
}

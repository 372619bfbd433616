using ModelTrainer.Recipes;
using ModelTrainer.Training;

namespace ModelTrainer.Cli;

/// <summary>Which view there is to be.</summary>
internal static class Views
{
    /// <summary>One that moves where somebody watches, lines elsewhere.</summary>
    public static ITrainingView Of(DataSummary data, Surroundings surroundings, string title) =>
        surroundings.IsWatched ? new LiveView(data, surroundings, title) : new PlainView(data, surroundings);
}

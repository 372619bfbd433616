namespace ModelTrainer.Recipes.Judging.Figures;

/// <summary>What a piece got.</summary>
/// <param name="Group">Pieces of one group are drawn together when intervals are estimated.</param>
/// <param name="Score">More is more of the style.</param>
internal readonly record struct Scored(string Group, double Score);

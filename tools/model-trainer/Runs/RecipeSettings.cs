using ModelTrainer.Recipes;
using ModelTrainer.Settings;

namespace ModelTrainer.Runs;

/// <summary>A recipe's settings and those that every training has.</summary>
internal static class RecipeSettings
{
    /// <summary>Early stopping.</summary>
    public const string Patience = "patience";

    private static readonly Setting[] Common =
    [
        Setting.Whole(Patience, 10, 0, 1_000_000, "validations in a row without a new best before training ends early; 0: never"),
    ];

    /// <summary>All of them; a recipe that has one of the common settings itself goes first.</summary>
    public static IReadOnlyList<Setting> Of(IRecipe recipe) =>
        [.. recipe.Settings, .. Common.Where(common => recipe.Settings.All(own => own.Name != common.Name))];
}

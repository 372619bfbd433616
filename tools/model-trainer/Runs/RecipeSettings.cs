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

    /// <summary>The settings that a run was begun with.</summary>
    /// <exception cref="ToolException">Its config has some that its recipe does not know.</exception>
    public static SettingValues Of(RunFolder run)
    {
        List<string> faults = [];
        SettingValues values = SettingReader.Read(
            Of(RecipeList.Get(run.Config.Model)), run.Config.Settings.Select(pair => $"{pair.Key}={pair.Value}"), faults);
        return faults.Count == 0 ? values : throw new ToolException(faults.Select(fault => $"{run.ConfigPath}: {fault}"));
    }
}

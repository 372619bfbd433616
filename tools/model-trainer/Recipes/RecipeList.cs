using ModelTrainer.Recipes.Composing;
using ModelTrainer.Recipes.FolkRnn;
using ModelTrainer.Recipes.Judging;

namespace ModelTrainer.Recipes;

/// <summary>Every recipe there is. A new one is added here and nowhere else.</summary>
public static class RecipeList
{
    /// <summary>In the order that <c>models</c> lists them.</summary>
    public static IReadOnlyList<IRecipe> All { get; } =
    [
        new FolkRnnRecipe(),
        new StyleJudgeRecipe(),
        new BachJudgeRecipe(),
        new ComposerRecipe(),
    ];

    /// <summary>The recipe of a name.</summary>
    /// <exception cref="ToolException">There is none; the message lists those there are.</exception>
    public static IRecipe Get(string id) =>
        All.FirstOrDefault(recipe => recipe.Id == id)
        ?? throw new ToolException($"There is no model '{id}'. There are: {string.Join(", ", All.Select(recipe => recipe.Id))}.");
}

using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.Judging;

/// <summary>A judge for any style.</summary>
public sealed class StyleJudgeRecipe : IRecipe
{
    /// <inheritdoc/>
    public string Id => "style-judge";

    /// <inheritdoc/>
    public string Description =>
        "A judge of any style. Data: two folders of MIDI files, music of the style and other music. Leaves plugin/ for a host's plugins folder.";

    /// <inheritdoc/>
    public IReadOnlyList<Setting> Settings { get; } =
    [
        Setting.Text("id", "my-style-judge", "the plugin's id: lower case and hyphens"),
        Setting.Text("name", "My style", "the plugin's name"),
        Setting.Text("style", "this style", "as it stands in sentences: \"how sure this judge is that it hears …\""),
        Setting.Text("authors", "Trained with EventSuite", "who vouches for it"),
        Setting.Text("licence", "see MODEL-CARD.md", "under which the weights may be passed on"),
        .. JudgeSettings.All,
    ];

    /// <inheritdoc/>
    public IExperiment Open(RecipeOrder order, CancellationToken cancel)
    {
        if (order.Data.Count != 2)
        {
            throw new ToolException($"--data: {order.Data.Count} paths; style-judge takes two, music of the style and other music: --data STYLE OTHER");
        }

        SettingValues set = order.Settings;
        var purpose = new JudgePurpose(
            PluginId.Checked(set.Text("id")), set.Text("name"), set.Text("style"), set.Text("authors"), set.Text("licence"),
            "The data's licences decide whether the weights may be passed on.");
        (string style, string other) = (DataFiles.NameOf(order.Data[0]), DataFiles.NameOf(order.Data[1]));
        return new JudgeExperiment(
            order,
            purpose,
            [
                new JudgingSet(style, order.Data[0], SetRole.Style, 1),
                new JudgingSet(other == style ? $"{other} (other)" : other, order.Data[1], SetRole.Other, 1),
            ],
            cancel);
    }
}

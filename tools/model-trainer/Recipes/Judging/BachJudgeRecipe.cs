using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.Judging;

/// <summary>The judge of Bach's music that ships.</summary>
public sealed class BachJudgeRecipe : IRecipe
{
    /// <inheritdoc/>
    public string Id => "bach-judge";

    /// <inheritdoc/>
    public string Description =>
        "The judge of Bach's music. Data: the folder that holds the sets jsb-chorales, mutopia-pd-bach, mutopia-pd-other, cre-irish-midi and irish-abc-mit, and others for figures only.";

    /// <inheritdoc/>
    public IReadOnlyList<Setting> Settings => JudgeSettings.All;

    /// <inheritdoc/>
    public IExperiment Open(RecipeOrder order, CancellationToken cancel)
    {
        if (order.Data.Count != 1 || !Directory.Exists(order.Data[0]))
        {
            throw new ToolException("--data: bach-judge takes one path, the folder that holds the sets.");
        }

        var purpose = new JudgePurpose(
            "bach-judge", "Bach", "Bach's music", "The EventSuite authors", "MIT",
            "Learned from: Bach's chorales (public domain; bare note facts), Mutopia's public-domain editions, Ceol Rince na hÉireann (CC BY 4.0, Diamond, Shahid, McDermott; Bill Black), "
            + "Irish tunes in ABC (MIT). All others are for the figures only, hymn tunes too.");
        return new JudgeExperiment(order, purpose, BachSets.In(order.Data[0], order.Report), cancel);
    }
}

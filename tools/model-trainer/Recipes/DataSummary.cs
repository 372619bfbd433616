namespace ModelTrainer.Recipes;

/// <summary>What a training was given, in data.json.</summary>
/// <param name="Hash">Over the content that was used, in order: see <see cref="DataHash"/>. A run is resumed on the same only.</param>
/// <param name="Unit">What an example is, in the plural: tunes, windows of eight bars.</param>
/// <param name="Items">What <see cref="StepReport.Items"/> counts, in the plural: tokens, examples.</param>
/// <param name="Sets">Each set on its own.</param>
public sealed record DataSummary(string Hash, string Unit, string Items, IReadOnlyList<DataSet> Sets);

namespace ModelTrainer.Recipes;

/// <summary>One set of a training's data.</summary>
/// <param name="Name">Its name, not its place on this machine.</param>
/// <param name="Files">How many files were used.</param>
/// <param name="Refused">What was left out.</param>
/// <param name="Examples">How many examples each split has: training, validation, test.</param>
public sealed record DataSet(string Name, int Files, IReadOnlyList<Refusal> Refused, IReadOnlyDictionary<string, long> Examples);

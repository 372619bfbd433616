namespace ModelTrainer.Recipes;

/// <summary>A piece of data that was left out.</summary>
/// <param name="What">The file, or the file and the place in it.</param>
/// <param name="Reason">Why.</param>
public sealed record Refusal(string What, string Reason);

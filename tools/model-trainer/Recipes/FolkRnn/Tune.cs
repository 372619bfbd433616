namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>A tune of the data.</summary>
/// <param name="Place">File and tune, for people.</param>
/// <param name="Tokens">Its tokens, start and end left out.</param>
internal sealed record Tune(string Place, string[] Tokens);

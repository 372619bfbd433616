namespace ModelTrainer.Recipes.Judging;

/// <summary>What a judge is made for.</summary>
/// <param name="Id">The plugin's id.</param>
/// <param name="Name">The plugin's name.</param>
/// <param name="Style">As it stands in sentences: "Bach's music".</param>
/// <param name="Authors">Who vouches for it.</param>
/// <param name="Licence">Of the weights.</param>
/// <param name="DataNote">What the model card says of the data beside their names.</param>
internal sealed record JudgePurpose(string Id, string Name, string Style, string Authors, string Licence, string DataNote);

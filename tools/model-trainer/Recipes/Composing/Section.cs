using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>What is learned at once of a piece.</summary>
/// <param name="Piece">The bars.</param>
/// <param name="IsStart">Whether its beginning is a beginning.</param>
/// <param name="IsEnd">Whether its end is an end.</param>
internal readonly record struct Section(Piece Piece, bool IsStart, bool IsEnd);

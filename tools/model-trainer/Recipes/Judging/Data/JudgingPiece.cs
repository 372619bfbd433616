using EventSuite.Music.Notes;

namespace ModelTrainer.Recipes.Judging.Data;

/// <summary>A piece of music to learn from or to test on.</summary>
/// <param name="Set">Where it belongs.</param>
/// <param name="Name">Its file.</param>
/// <param name="Group">What is never split.</param>
/// <param name="Split">Training, validation or test.</param>
/// <param name="Song">All of it.</param>
/// <param name="First">What a judge hears of it.</param>
/// <param name="Windows">What is learned from it.</param>
internal sealed record JudgingPiece(JudgingSet Set, string Name, string Group, Split Split, Song Song, Window First, Window[] Windows);

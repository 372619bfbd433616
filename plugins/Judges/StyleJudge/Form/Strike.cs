namespace StyleJudge.Form;

/// <summary>Something begins: all that the form takes from a note.</summary>
/// <param name="Time">In any unit; only how times relate to each other matters.</param>
/// <param name="Pitch">0–127.</param>
internal readonly record struct Strike(double Time, int Pitch);

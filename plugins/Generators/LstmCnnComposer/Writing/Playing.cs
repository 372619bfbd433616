namespace LstmCnnComposer.Writing;

/// <summary>How written notes are played.</summary>
/// <param name="Octave">Octaves up, −3 to 3.</param>
/// <param name="NoteLength">24ths of a quarter, 0 for as written; never longer than to the part's next note.</param>
/// <param name="VelocityLow">Of notes between beats, 1–127.</param>
/// <param name="VelocityHigh">Of notes on bar lines.</param>
internal sealed record Playing(int Octave, int NoteLength, int VelocityLow, int VelocityHigh);

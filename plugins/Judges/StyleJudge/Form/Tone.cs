namespace StyleJudge.Form;

/// <summary>A voice moves to a new pitch.</summary>
/// <param name="Pitch">0–127, or beyond where music was transposed.</param>
/// <param name="From">The pitch that the voice comes from; null where the voice enters.</param>
internal readonly record struct Tone(int Pitch, int? From);

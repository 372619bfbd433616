namespace StyleJudge.Form;

/// <summary>Pitches struck together.</summary>
/// <param name="Time">Of the first of them.</param>
/// <param name="Pitches">From low to high, each once.</param>
internal readonly record struct Chord(double Time, int[] Pitches);

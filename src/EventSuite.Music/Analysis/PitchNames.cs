namespace EventSuite.Music.Analysis;

/// <summary>Names of pitches and pitch classes.</summary>
public static class PitchNames
{
    private static readonly string[] Usual = ["C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"];

    /// <summary>The spelling people use most: C, C#, D, Eb, E, F, F#, G, Ab, A, Bb, B.</summary>
    /// <param name="pitchClass">0–11.</param>
    public static string Of(int pitchClass) => Usual[pitchClass];

    /// <summary>The same with its octave: 60, middle C, is C4.</summary>
    /// <param name="pitch">0–127; C-1 to G9.</param>
    public static string WithOctave(int pitch) => $"{Usual[pitch % 12]}{(pitch / 12) - 1}";
}

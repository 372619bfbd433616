namespace EventSuite.Music.Analysis;

/// <summary>Names of pitch classes.</summary>
public static class PitchNames
{
    private static readonly string[] Usual = ["C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"];

    /// <summary>The spelling people use most: C, C#, D, Eb, E, F, F#, G, Ab, A, Bb, B.</summary>
    /// <param name="pitchClass">0–11.</param>
    public static string Of(int pitchClass) => Usual[pitchClass];
}

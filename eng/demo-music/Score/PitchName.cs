namespace DemoMusic.Score;

/// <summary>Names of pitches as chord symbols and keys write them.</summary>
public static class PitchName
{
    private static readonly int[] Letters = [9, 11, 0, 2, 4, 5, 7];

    /// <summary>The pitch class of a letter A to G, 0 (C) to 11 (B).</summary>
    /// <exception cref="FormatException">Not such a letter.</exception>
    public static int OfLetter(char letter) =>
        letter is >= 'A' and <= 'G' ? Letters[letter - 'A'] : throw new FormatException($"'{letter}' names no pitch.");

    /// <summary>The pitch class of <c>C</c>, <c>F#</c> or <c>Bb</c>.</summary>
    /// <exception cref="FormatException">Not such a name.</exception>
    public static int Parse(string name) => name switch
    {
        [char letter] => OfLetter(letter),
        [char letter, '#'] => Key.Mod(OfLetter(letter) + 1),
        [char letter, 'b'] => Key.Mod(OfLetter(letter) - 1),
        _ => throw new FormatException($"'{name}' names no pitch: write C, F# or Bb."),
    };
}

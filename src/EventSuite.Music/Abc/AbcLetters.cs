namespace EventSuite.Music.Abc;

/// <summary>The seven letters, as steps 0 (C) to 6 (B).</summary>
internal static class AbcLetters
{
    public const string Names = "CDEFGAB";

    // In the order in which sharps come; flats come the other way round.
    private static readonly int[] s_fifths = [3, 0, 4, 1, 5, 2, 6];
    private static readonly int[] s_semitones = [0, 2, 4, 5, 7, 9, 11];

    /// <summary>Semitones above C.</summary>
    public static int Semitones(int step) => s_semitones[step];

    /// <summary>The step of a letter in either case; −1 for another character.</summary>
    public static int StepOf(char letter) => Names.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);

    /// <summary>Fifths above C of a letter: F −1, C 0, G 1 ... B 5.</summary>
    public static int FifthsOf(int step) => Array.IndexOf(s_fifths, step) - 1;

    /// <summary>The step of a place on the line of fifths (C 0, G 1, F# 6).</summary>
    public static int StepOf(int fifths) => s_fifths[(((fifths + 1) % 7) + 7) % 7];

    /// <summary>The sharps (negative: flats) of a place on the line of fifths.</summary>
    public static int AlterationOf(int fifths) => (int)Math.Floor((fifths + 1) / 7.0);

    /// <summary>What a signature of so many sharps (negative: flats) does to each step; beyond 7 the sharps double.</summary>
    public static int[] Signature(int sharps)
    {
        int[] alterations = new int[7];
        for (int i = 0; i < Math.Abs(sharps); i++)
        {
            alterations[s_fifths[sharps > 0 ? i % 7 : 6 - (i % 7)]] += Math.Sign(sharps);
        }

        return alterations;
    }
}

namespace EventSuite.Music.Abc;

/// <summary>
/// The times that ABC can say. A note's length must divide a fixed grain, so that sums of any number of lengths stay
/// exact and small.
/// </summary>
internal static class AbcTime
{
    /// <summary>Longest note: 256 whole notes.</summary>
    public static readonly Fraction Longest = new(256);

    /// <summary>Longest tune when played out: 65,536 whole notes.</summary>
    public static readonly Fraction LongestTune = new(65_536);

    // 2^12 · 3^4 · 5^3 · 7 · 11 · 13: lengths down to 1/4096, and every tuplet of 2 to 13.
    private const long Grain = 4096L * 81 * 125 * 7 * 11 * 13;

    /// <summary>True for a length above 0 that lies on the grain.</summary>
    public static bool IsExact(Fraction length) =>
        length > Fraction.Zero && length <= Longest && IsOnGrain(length);

    /// <summary>True for a time on the grain.</summary>
    public static bool IsOnGrain(Fraction time) => Grain % time.Denominator == 0;
}

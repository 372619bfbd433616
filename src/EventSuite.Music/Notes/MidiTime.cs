namespace EventSuite.Music.Notes;

/// <summary>A point in time, exact: <paramref name="Numerator"/> / <paramref name="Denominator"/> microseconds.</summary>
/// <param name="Numerator">0 or more.</param>
/// <param name="Denominator">1 or more, the same for all times of one song.</param>
public readonly record struct MidiTime(Int128 Numerator, long Denominator) : IComparable<MidiTime>
{
    /// <summary>The nearest double, in seconds: rounded once, here.</summary>
    public double Seconds
    {
        get
        {
            Int128 unit = (Int128)Denominator * 1_000_000;
            (Int128 whole, Int128 rest) = Int128.DivRem(Numerator, unit);
            return (double)whole + ((double)rest / (double)unit);
        }
    }

    /// <summary>Compares exactly.</summary>
    public int CompareTo(MidiTime other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Earlier.</summary>
    public static bool operator <(MidiTime left, MidiTime right) => left.CompareTo(right) < 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(MidiTime left, MidiTime right) => left.CompareTo(right) <= 0;

    /// <summary>Later.</summary>
    public static bool operator >(MidiTime left, MidiTime right) => left.CompareTo(right) > 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(MidiTime left, MidiTime right) => left.CompareTo(right) >= 0;
}

using System.Globalization;

namespace EventSuite.Music.Abc;

/// <summary>A time signature (ABC 2.1, "M: - meter").</summary>
/// <param name="Beats">1–255; 0 for free meter (<c>M:none</c>).</param>
/// <param name="Unit">A power of two, 1–64.</param>
public readonly record struct AbcMeter(int Beats, int Unit)
{
    /// <summary>4/4.</summary>
    public static AbcMeter CommonTime { get; } = new(4, 4);

    /// <summary>No meter.</summary>
    public static AbcMeter Free { get; } = new(0, 4);

    /// <summary>True for <c>M:none</c>.</summary>
    public bool IsFree => Beats == 0;

    /// <summary>True for 6/8, 9/8, 12/8 and the like: (5, (7 and (9 then fill three units ("Duplets, triplets, quadruplets, etc.").</summary>
    public bool IsCompound => Unit == 8 && Beats is 6 or 9 or 12;

    /// <summary>A full bar, of a whole note; a whole note in free meter.</summary>
    public Fraction Bar => IsFree ? Fraction.One : new Fraction(Beats, Unit);

    /// <summary>The unit note length when there is no L: field: 1/16 for meters shorter than 3/4, else 1/8 ("L: - unit note length").</summary>
    public Fraction DefaultUnitLength => !IsFree && Bar < new Fraction(3, 4) ? new Fraction(1, 16) : new Fraction(1, 8);

    /// <summary>As the M: field writes it.</summary>
    public override string ToString() => IsFree ? "none" : string.Create(CultureInfo.InvariantCulture, $"{Beats}/{Unit}");
}

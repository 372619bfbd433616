using System.Globalization;
using System.Numerics;

namespace EventSuite.Music.Abc;

/// <summary>An exact fraction in lowest terms. As a time: of a whole note.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly long _lessOne;

    /// <summary>Numerator over denominator, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    /// <exception cref="OverflowException">Too large for 64 bits.</exception>
    public Fraction(long numerator, long denominator = 1)
        : this((Int128)numerator, denominator)
    {
    }

    private Fraction(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0)
        {
            throw new DivideByZeroException("A fraction's denominator cannot be 0.");
        }

        // Nearly all fractions of music are small, and 64 bits are several times as fast.
        if (IsSmall(numerator) && IsSmall(denominator))
        {
            long divisor = Gcd(Math.Abs((long)numerator), Math.Abs((long)denominator)) * Math.Sign((long)denominator);
            Numerator = (long)numerator / divisor;
            _lessOne = ((long)denominator / divisor) - 1;
            return;
        }

        Int128 large = Gcd(Int128.Abs(numerator), Int128.Abs(denominator)) * Int128.Sign(denominator);
        Numerator = checked((long)(numerator / large));
        _lessOne = checked((long)(denominator / large)) - 1;
    }

    /// <summary>Nothing.</summary>
    public static Fraction Zero => default;

    /// <summary>One whole.</summary>
    public static Fraction One => new(1);

    /// <summary>Above the line; carries the sign.</summary>
    public long Numerator { get; }

    /// <summary>Below the line, at least 1.</summary>
    public long Denominator => _lessOne + 1;

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction a, Fraction b) =>
        new(((Int128)a.Numerator * b.Denominator) + ((Int128)b.Numerator * a.Denominator), (Int128)a.Denominator * b.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction a, Fraction b) => a + new Fraction(-b.Numerator, b.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction a, Fraction b) =>
        new((Int128)a.Numerator * b.Numerator, (Int128)a.Denominator * b.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Fraction operator /(Fraction a, Fraction b) =>
        new((Int128)a.Numerator * b.Denominator, (Int128)a.Denominator * b.Numerator);

    /// <summary>True when the left is smaller.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <summary>True when the left is larger.</summary>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <summary>True when the left is not larger.</summary>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <summary>True when the left is not smaller.</summary>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) =>
        ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <summary>A time as ticks, halves rounded up.</summary>
    /// <param name="ticksPerQuarter">Ticks in a quarter note.</param>
    public long ToTicks(int ticksPerQuarter)
    {
        Int128 twice = (Int128)Numerator * 8 * ticksPerQuarter;
        return (long)((twice + Denominator) / (2 * (Int128)Denominator));
    }

    /// <summary>As <c>3/2</c>, or <c>2</c> when whole.</summary>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static bool IsSmall(Int128 value) => value > long.MinValue && value <= long.MaxValue;

    private static T Gcd<T>(T a, T b)
        where T : IBinaryInteger<T>
    {
        while (b != T.Zero)
        {
            (a, b) = (b, a % b);
        }

        return a == T.Zero ? T.One : a;
    }
}

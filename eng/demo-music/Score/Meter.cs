namespace DemoMusic.Score;

/// <summary>A time signature. Times are ticks, <see cref="Quarter"/> of them to a quarter note.</summary>
/// <param name="Beats">The upper number.</param>
/// <param name="Unit">The lower number: 2, 4 or 8.</param>
public readonly record struct Meter(int Beats, int Unit)
{
    /// <summary>Ticks of a quarter note.</summary>
    public const int Quarter = 480;

    /// <summary>Ticks of a whole note.</summary>
    public const int Whole = 4 * Quarter;

    /// <summary>Ticks of a bar.</summary>
    public int Bar => Whole * Beats / Unit;

    /// <summary>Ticks of what the foot taps: a dotted quarter in 3/8, 6/8 and 9/8, else the unit.</summary>
    public int Beat => Unit == 8 && Beats % 3 == 0 ? Whole * 3 / 8 : Whole / Unit;
}

namespace LstmCnnComposer.Pieces;

/// <summary>A time signature, and what it means in ticks of pieces.</summary>
/// <param name="Beats">The upper number.</param>
/// <param name="Unit">The lower number.</param>
internal readonly record struct Meter(int Beats, int Unit)
{
    /// <summary>Ticks of a quarter note: sixteenths and triplets are whole numbers of them.</summary>
    public const int TicksPerQuarter = 12;

    /// <summary>Ticks of a slot, the width of what the networks see at once: a sixteenth.</summary>
    public const int SlotTicks = 3;

    /// <summary>The most slots of a bar: 12/8 and 3/2.</summary>
    public const int MostSlots = 24;

    /// <summary>The meters that networks know, in the order of their inputs.</summary>
    public static readonly Meter[] Known = [new(4, 4), new(3, 4), new(2, 4), new(6, 8), new(9, 8), new(12, 8), new(3, 8), new(3, 2)];

    public int BarTicks => Beats * 4 * TicksPerQuarter / Unit;

    public int Slots => BarTicks / SlotTicks;

    /// <summary>Ticks of a beat as people count it: three eighths in 6/8, 9/8 and 12/8.</summary>
    public int BeatTicks => Unit == 8 && Beats > 3 ? 18 : 4 * TicksPerQuarter / Unit;

    public int Index => Array.IndexOf(Known, this);

    /// <summary>The known meter that a time signature is played as (2/2 as 4/4); null for others.</summary>
    public static Meter? Of(int numerator, int denominator)
    {
        Meter meter = (numerator, denominator) switch
        {
            (2, 2) => new(4, 4),
            (3, 2) or (6, 4) => new(3, 2),
            (1, 4) => new(2, 4),
            _ => new(numerator, denominator),
        };
        return meter.Index >= 0 ? meter : null;
    }

    public override string ToString() => $"{Beats}/{Unit}";
}

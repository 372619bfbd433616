using System.Globalization;

namespace MarkovComposer.Model;

/// <summary>What tunes must have in common to learn from one another: the meter, and whether the third above the tonic is minor.</summary>
/// <param name="Beats">The upper figure of the meter.</param>
/// <param name="Unit">The lower figure, a power of two.</param>
/// <param name="IsMinor">A minor third.</param>
internal readonly record struct Style(int Beats, int Unit, bool IsMinor)
{
    /// <summary>Ticks of a bar.</summary>
    public int BarTicks => 4 * Step.TicksPerQuarter * Beats / Unit;

    /// <summary>Ticks of a beat as it is felt: three quavers in 6/8, 9/8, 12/8, else the lower figure's note.</summary>
    public int BeatTicks => 4 * Step.TicksPerQuarter / Unit * (IsCompound ? 3 : 1);

    /// <summary>Ticks of the notes that a beat is divided into: a third of it in 6/8, 9/8, 12/8, else half.</summary>
    public int PulseTicks => BeatTicks / (IsCompound ? 3 : 2);

    /// <summary>Such as <c>6/8</c>.</summary>
    public string Meter => string.Create(CultureInfo.InvariantCulture, $"{Beats}/{Unit}");

    /// <summary>Such as <c>6/8 minor</c>.</summary>
    public override string ToString() => $"{Meter} {(IsMinor ? "minor" : "major")}";

    private bool IsCompound => Unit == 8 && Beats % 3 == 0 && Beats > 3;

    /// <summary>A style by its meter; null when the text is none or its bar cannot be told in ticks.</summary>
    public static Style? Of(string meter, bool isMinor)
    {
        string[] figures = meter.Split('/');
        return figures.Length == 2
            && int.TryParse(figures[0], NumberStyles.None, CultureInfo.InvariantCulture, out int beats)
            && int.TryParse(figures[1], NumberStyles.None, CultureInfo.InvariantCulture, out int unit)
            ? Of(beats, unit, isMinor)
            : null;
    }

    /// <summary>A style by its figures; 2/2 is learned with 4/4, whose bars are as long.</summary>
    public static Style? Of(int beats, int unit, bool isMinor) =>
        (beats, unit) == (2, 2) ? new Style(4, 4, isMinor)
        : beats is >= 1 and <= 32 && unit is 1 or 2 or 4 or 8 or 16 ? new Style(beats, unit, isMinor)
        : null;
}

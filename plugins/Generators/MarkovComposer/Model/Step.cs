namespace MarkovComposer.Model;

/// <summary>A note or rest of a melody, in any key.</summary>
/// <param name="Degree">Semitones above the tonic, −63 to 63; <see cref="Rest"/> for a rest.</param>
/// <param name="Ticks">How long, in 24ths of a quarter note, 1–255.</param>
internal readonly record struct Step(sbyte Degree, byte Ticks)
{
    /// <summary>The degree of a rest.</summary>
    public const sbyte Rest = sbyte.MaxValue;

    /// <summary>Ticks of a quarter note.</summary>
    public const int TicksPerQuarter = 24;

    /// <summary>Whether it is silent.</summary>
    public bool IsRest => Degree == Rest;
}

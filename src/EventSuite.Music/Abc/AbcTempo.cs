namespace EventSuite.Music.Abc;

/// <summary>A tempo (ABC 2.1, "Q: - tempo").</summary>
/// <param name="Beat">What is counted, of a whole note.</param>
/// <param name="PerMinute">Beats a minute, 1–9,999.</param>
public readonly record struct AbcTempo(Fraction Beat, int PerMinute)
{
    /// <summary>120 quarter notes a minute: what MIDI holds to be the tempo when none is given.</summary>
    public static AbcTempo Default { get; } = new(new Fraction(1, 4), 120);

    /// <summary>The length of a quarter note, 1–16,777,215 µs.</summary>
    public int MicrosecondsPerQuarter =>
        (int)Math.Clamp(Math.Round(15_000_000.0 * Beat.Denominator / ((double)PerMinute * Beat.Numerator)), 1, 0xFFFFFF);

    /// <summary>As the Q: field writes it.</summary>
    public override string ToString() => $"{Beat.Numerator}/{Beat.Denominator}={PerMinute}";
}

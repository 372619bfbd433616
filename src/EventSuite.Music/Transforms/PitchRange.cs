namespace EventSuite.Music.Transforms;

/// <summary>Pitches from the lowest to the highest, both included.</summary>
/// <param name="Lowest">0–127.</param>
/// <param name="Highest">0–127, not below the lowest.</param>
public readonly record struct PitchRange(byte Lowest, byte Highest)
{
    /// <summary>All pitches of MIDI, 0–127.</summary>
    public static PitchRange Midi { get; } = new(0, 127);

    /// <summary>The keys of a piano, 21–108.</summary>
    public static PitchRange Piano { get; } = new(21, 108);

    /// <summary>True for a pitch within.</summary>
    public bool Contains(int pitch) => pitch >= Lowest && pitch <= Highest;

    /// <summary>The same pitch class within, in the octave nearest to the pitch.</summary>
    /// <exception cref="InvalidOperationException">The range is less than an octave.</exception>
    public int Fold(int pitch)
    {
        if (Highest - Lowest < 11)
        {
            throw new InvalidOperationException($"The range {Lowest}–{Highest} does not have every pitch class; give at least twelve pitches.");
        }

        int below = Math.Max(0, (Lowest - pitch + 11) / 12);
        int above = Math.Max(0, (pitch - Highest + 11) / 12);
        return pitch + (12 * (below - above));
    }
}

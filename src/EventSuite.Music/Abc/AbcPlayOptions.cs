namespace EventSuite.Music.Abc;

/// <summary>How a tune is played out.</summary>
public sealed record AbcPlayOptions
{
    /// <summary>480 ticks, piano, no chords.</summary>
    public static AbcPlayOptions Default { get; } = new();

    /// <summary>Ticks in a quarter note, 1–32,767.</summary>
    public int TicksPerQuarter { get; init; } = 480;

    /// <summary>The program of the voices, 0–127.</summary>
    public int Program { get; init; }

    /// <summary>The velocity of the voices, 1–127.</summary>
    public int Velocity { get; init; } = 90;

    /// <summary>True: chord symbols sound, on a track of their own: see <see cref="AbcTune.ToMidi"/>.</summary>
    public bool PlayChords { get; init; }

    /// <summary>The program of the chords, 0–127; a guitar.</summary>
    public int ChordProgram { get; init; } = 24;

    /// <summary>The velocity of the chords, 1–127.</summary>
    public int ChordVelocity { get; init; } = 65;

    /// <summary>Most notes and signs of all voices together, repeats played out, and notes of the chords; 500,000.</summary>
    public int MaxElements { get; init; } = 500_000;
}

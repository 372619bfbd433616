namespace EventSuite.Music.Notes;

/// <summary>A note: a note on and the note off that ends it.</summary>
/// <param name="StartTick">Ticks since the start of the song.</param>
/// <param name="DurationTicks">Ticks, 0 or more, as written (no pedal).</param>
/// <param name="Pitch">0–127; 60 is middle C.</param>
/// <param name="Velocity">1–127.</param>
/// <param name="Channel">0–15; 9 is drums.</param>
/// <param name="Program">0–127, in force on the channel at the start.</param>
/// <param name="Track">Index of the track in the file.</param>
public readonly record struct Note(
    long StartTick,
    long DurationTicks,
    byte Pitch,
    byte Velocity,
    byte Channel,
    byte Program,
    int Track)
{
    /// <summary>The channel that plays drums in General MIDI (people call it channel 10).</summary>
    public const byte DrumChannel = 9;

    /// <summary>The tick at which the note has ended.</summary>
    public long EndTick => StartTick + DurationTicks;

    /// <summary>True on the drum channel.</summary>
    public bool IsDrum => Channel == DrumChannel;
}

using System.Runtime.InteropServices;

namespace EventSuite.Music.Notes;

/// <summary>A note: a note on and the note off that ends it.</summary>
/// <remarks>24 bytes: what says "drums" shares the channel's.</remarks>
/// <param name="StartTick">Ticks since the start of the song.</param>
/// <param name="DurationTicks">Ticks, 0 or more, as written (no pedal).</param>
/// <param name="Pitch">0–127; 60 is middle C.</param>
/// <param name="Velocity">1–127.</param>
/// <param name="Channel">0–15; setting it also sets <see cref="IsDrum"/>: true for 9.</param>
/// <param name="Program">0–127, in force on the channel at the start.</param>
/// <param name="Track">Index of the track in the file.</param>
[StructLayout(LayoutKind.Explicit)]
public readonly record struct Note(
    [field: FieldOffset(0)] long StartTick,
    [field: FieldOffset(8)] long DurationTicks,
    [field: FieldOffset(16)] byte Pitch,
    [field: FieldOffset(17)] byte Velocity,
    byte Channel,
    [field: FieldOffset(19)] byte Program,
    [field: FieldOffset(20)] int Track)
{
    /// <summary>The channel that plays drums in General MIDI (people call it channel 10).</summary>
    public const byte DrumChannel = 9;

    /// <summary>The tick at which the note has ended.</summary>
    public long EndTick => StartTick + DurationTicks;

    /// <summary>Beside the channel: drums where General MIDI has none, or none where it has them.</summary>
    internal const byte UnusualBit = 0x80;

    [FieldOffset(18)]
    private readonly byte _part = Channel;

    /// <summary>0–15; setting it also sets <see cref="IsDrum"/>: true for 9.</summary>
    public byte Channel
    {
        get => (byte)(_part & ~UnusualBit);
        init => _part = value;
    }

    /// <summary>
    /// True when the pitch says which drum: on channel 9, unless the file says otherwise (GS and XG parts and banks can
    /// turn any channel to drums, and channel 9 to none).
    /// </summary>
    public bool IsDrum
    {
        get => (_part & UnusualBit) != 0 != (Channel == DrumChannel);
        init => _part = (byte)(Channel | (value != (Channel == DrumChannel) ? UnusualBit : 0));
    }
}

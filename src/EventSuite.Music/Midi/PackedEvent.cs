namespace EventSuite.Music.Midi;

/// <summary>
/// An event as a track keeps it, in 8 bytes: 38 bits of tick, then either the message, or the place of a payload, which
/// says the rest.
/// </summary>
internal readonly struct PackedEvent
{
    /// <summary>Most payloads that a track can have.</summary>
    public const int MostPayloads = (int)PayloadBit;

    private const int TickShift = 26;
    private const uint PayloadBit = 1U << (TickShift - 1);

    private readonly ulong _bits;

    /// <param name="tick">0 to <see cref="MidiTrack.MaxTick"/>.</param>
    /// <param name="message">A channel message: status, first and second data byte from the low byte on.</param>
    public PackedEvent(long tick, uint message) => _bits = ((ulong)tick << TickShift) | message;

    public long Tick => (long)(_bits >> TickShift);

    /// <summary>Status, first and second data byte from the low byte on; means something only without a payload.</summary>
    public uint Message => (uint)_bits & 0xFF_FFFF;

    public bool HasPayload => ((uint)_bits & PayloadBit) != 0;

    /// <summary>A note on or note off.</summary>
    public bool IsNote => (_bits & (PayloadBit | 0xE0)) == 0x80;

    /// <param name="tick">0 to <see cref="MidiTrack.MaxTick"/>.</param>
    /// <param name="payload">0 to <see cref="MostPayloads"/> − 1.</param>
    public static PackedEvent WithPayload(long tick, int payload) => new(tick, PayloadBit | (uint)payload);

    public MidiEvent Unpack(ReadOnlySpan<PayloadSlice> payloads)
    {
        if (!HasPayload)
        {
            return new MidiEvent(Tick, (byte)_bits, (byte)(_bits >> 8), (byte)(_bits >> 16));
        }

        int index = (int)((uint)_bits & (PayloadBit - 1));
        PayloadSlice slice = payloads[index];
        return new MidiEvent(Tick, slice.Status, slice.MetaType, 0, index);
    }
}

namespace EventSuite.Music.Midi;

/// <summary>
/// One event of a track. The bytes of meta and sysex events lie in the track: <see cref="MidiTrack.Payload"/>.
/// </summary>
public readonly struct MidiEvent
{
    /// <summary>From the low byte on: status, first and second data byte, one to spare, and four with the payload's index.</summary>
    private readonly ulong _rest;

    internal MidiEvent(long tick, byte status, byte data1, byte data2, int payloadIndex = -1)
    {
        Tick = tick;
        _rest = ((ulong)(uint)payloadIndex << 32) | ((ulong)data2 << 16) | ((ulong)data1 << 8) | status;
    }

    /// <summary>Ticks since the start of the track, 0 to <see cref="MidiTrack.MaxTick"/>.</summary>
    public long Tick { get; }

    /// <summary>The status byte in full, running status resolved.</summary>
    public byte Status => (byte)_rest;

    /// <summary>First data byte (0–127), or the type of a meta event (0–255); 0 for sysex.</summary>
    public byte Data1 => (byte)(_rest >> 8);

    /// <summary>Second data byte (0–127); 0 where there is none.</summary>
    public byte Data2 => (byte)(_rest >> 16);

    /// <summary>What the event is.</summary>
    public MidiEventKind Kind => (MidiEventKind)(Status < 0xF0 ? Status & 0xF0 : Status);

    /// <summary>Channel 0–15 (people say 1–16); meaningless unless <see cref="IsChannelMessage"/>.</summary>
    public byte Channel => (byte)(Status & 0x0F);

    /// <summary>True for the seven kinds that have a channel.</summary>
    public bool IsChannelMessage => Status < 0xF0;

    /// <summary>A note on that starts a note (velocity above 0).</summary>
    public bool IsNoteStart => (Status & 0xF0) == 0x90 && Data2 != 0;

    /// <summary>A note off, or a note on with velocity 0.</summary>
    public bool IsNoteEnd => (Status & 0xF0) == 0x80 || ((Status & 0xF0) == 0x90 && Data2 == 0);

    /// <summary>Bend of a pitch-bend event, −8192 to 8191.</summary>
    public int Bend => (Data1 | (Data2 << 7)) - 8192;

    /// <summary>True for a meta event of this type (<see cref="MetaType"/>).</summary>
    public bool IsMeta(byte type) => Status == 0xFF && Data1 == type;

    internal int PayloadIndex => (int)(_rest >> 32);

    /// <summary>Tick and bytes, for people.</summary>
    public override string ToString() => $"{Tick}: {Status:X2} {Data1:X2} {Data2:X2}";
}

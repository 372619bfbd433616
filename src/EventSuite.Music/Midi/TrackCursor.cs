namespace EventSuite.Music.Midi;

/// <summary>A place in the bytes of a track. Only moves forwards, so that time is linear whatever the bytes are.</summary>
internal ref struct TrackCursor(ReadOnlySpan<byte> bytes, int start, int end, FaultLog log)
{
    /// <summary>The byte after the last one read.</summary>
    public int Position = start;

    /// <summary>The file, in which the track ends at <see cref="End"/>.</summary>
    public readonly ReadOnlySpan<byte> Bytes = bytes;

    public readonly int End = end;

    /// <summary>Where the event begins that is read.</summary>
    public int EventStart { get; private set; }

    public readonly bool IsAtEnd => Position >= End;

    public readonly byte Peek => Bytes[Position];

    public byte Next() => Bytes[Position++];

    public void BeginEvent() => EventStart = Position;

    /// <summary>Length and bytes of a meta or sysex event; cut at the end of the track when lenient.</summary>
    public bool ReadPayload(out int offset, out int length)
    {
        bool read = ReadQuantity(out length);
        offset = Position;
        if (!read)
        {
            return false;
        }

        length = Math.Max(length, 0);
        if (length > End - offset)
        {
            if (!log.Repair(MidiFaultCode.EventPastEnd, EventStart, $"An event says it has {length} bytes, but {End - offset} are left in the track.", "Cut."))
            {
                return false;
            }

            length = End - offset;
        }

        Position += length;
        return true;
    }

    /// <summary>A variable-length quantity; -1 when the track ends inside it and the policy is lenient.</summary>
    public bool ReadQuantity(out int value)
    {
        value = 0;
        if (Position < End && Bytes[Position] < 0x80)
        {
            value = Bytes[Position++];
            return true;
        }

        int first = Position;
        while (Position < End)
        {
            byte next = Bytes[Position++];
            value = ((value << 7) | (next & 0x7F)) & 0x0FFFFFFF;
            if (next < 0x80)
            {
                return Position - first <= 4
                    || log.Repair(MidiFaultCode.InvalidVariableLength, first, $"A variable-length quantity has at most 4 bytes, not {Position - first}.", "Its low 28 bits are taken.");
            }
        }

        value = -1;
        return PastEnd("a variable-length quantity");
    }

    public bool PastEnd(string what)
    {
        Position = End;
        return log.Repair(MidiFaultCode.EventPastEnd, EventStart, $"The track ends inside {what}.", "The event is dropped.");
    }
}

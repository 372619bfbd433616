namespace EventSuite.Music.Midi;

/// <summary>
/// Reads the events of one track. Only moves forwards, so time is linear whatever the bytes are.
/// Running status ends at meta and sysex events, as the standard says; the lenient policy lets the last channel
/// status go on behind them, since many files count on that.
/// </summary>
internal ref struct TrackReader(ReadOnlySpan<byte> bytes, int start, int end, FaultLog log, EventScratch scratch)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _eventStart;
    private long _tick;
    private byte _running;
    private byte _lastChannelStatus;

    /// <summary>The byte after the last one read.</summary>
    public int Position { get; private set; } = start;

    /// <summary>True when the track ended as it should.</summary>
    public bool SawEndOfTrack { get; private set; }

    /// <summary>Reads up to and with End of Track, or to the end of the bytes. False: the file is refused.</summary>
    public bool Read()
    {
        while (Position < end && !SawEndOfTrack)
        {
            ReadPlainMessages();
            _eventStart = Position;
            if (Position < end && !ReadEvent())
            {
                return false;
            }
        }

        return SawEndOfTrack
            || (log.Repair(MidiFaultCode.NoEndOfTrack, Position, "Expected End of Track (FF 2F 00), found the end of the track.", "End of Track added.")
                && Add(new MidiEvent(_tick, 0xFF, MetaType.EndOfTrack, 0, scratch.AddPayload(Position, 0))));
    }

    private void ReadPlainMessages()
    {
        byte running = _running;
        int position = Position;
        Span<MidiEvent> room;
        int count;
        do
        {
            room = scratch.Room();
            count = PlainMessages.Read(_bytes, end, room, ref position, ref _tick, ref running);
            scratch.Take(count);
        }
        while (count == room.Length && count > 0);

        Position = position;
        if (running != 0)
        {
            _running = _lastChannelStatus = running;
        }
    }

    private bool ReadEvent()
    {
        if (!ReadQuantity(out int delta))
        {
            return false;
        }

        if (delta < 0)
        {
            return true;
        }

        _tick += delta;
        if (_tick > MidiTrack.MaxTick)
        {
            return log.Refuse(MidiFaultCode.TickTooLarge, _eventStart, $"Events lie at ticks up to {MidiTrack.MaxTick}, not {_tick}.");
        }

        if (Position >= end)
        {
            return PastEnd("an event after its delta time");
        }

        byte status = _bytes[Position];
        if (status >= 0x80)
        {
            Position++;
        }
        else if (_running != 0)
        {
            status = _running;
        }
        else if (!RecoverStatus(out status))
        {
            return false;
        }

        return status switch
        {
            0 => true,
            < 0xF0 => ReadChannelMessage(status),
            0xFF => ReadMeta(),
            0xF0 or 0xF7 => ReadSysEx(status),
            _ => SkipSystemMessage(status),
        };
    }

    private bool ReadChannelMessage(byte status)
    {
        _running = _lastChannelStatus = status;
        bool two = (status & 0xE0) != 0xC0;
        if (Position + (two ? 2 : 1) > end)
        {
            return PastEnd($"the data of channel message 0x{status:X2}");
        }

        byte data1 = _bytes[Position++];
        byte data2 = two ? _bytes[Position++] : (byte)0;
        if (((data1 | data2) & 0x80) != 0)
        {
            int at = Position - (data2 >= 0x80 ? 1 : two ? 2 : 1);
            if (!log.Repair(MidiFaultCode.InvalidDataByte, at, $"Data bytes of channel message 0x{status:X2} are 0 to 127, not {_bytes[at]}.", "Taken as 127."))
            {
                return false;
            }

            data1 = Math.Min(data1, (byte)127);
            data2 = Math.Min(data2, (byte)127);
        }

        return Add(new MidiEvent(_tick, status, data1, data2));
    }

    private bool ReadMeta()
    {
        _running = 0;
        if (Position >= end)
        {
            return PastEnd("the type of a meta event");
        }

        byte type = _bytes[Position++];
        if (!ReadPayload(out int offset, out int length))
        {
            return false;
        }

        if (MetaRules.FindFault(type, _bytes.Slice(offset, length)) is { } fault
            && !log.Repair(fault.Code, _eventStart, fault.Message, "Kept as it is, not used where it means nothing."))
        {
            return false;
        }

        if (type == MetaType.Tempo && !scratch.TryCountTempo())
        {
            return log.Refuse(MidiFaultCode.TooManyTempoChanges, _eventStart, "More tempo changes than allowed.");
        }

        SawEndOfTrack = type == MetaType.EndOfTrack;
        return Add(new MidiEvent(_tick, 0xFF, type, 0, scratch.AddPayload(offset, length)));
    }

    private bool ReadSysEx(byte status)
    {
        _running = 0;
        return ReadPayload(out int offset, out int length)
            && Add(new MidiEvent(_tick, status, 0, 0, scratch.AddPayload(offset, length)));
    }

    /// <summary>Length and bytes of a meta or sysex event; cut at the end of the track when lenient.</summary>
    private bool ReadPayload(out int offset, out int length)
    {
        bool read = ReadQuantity(out length);
        offset = Position;
        if (!read)
        {
            return false;
        }

        length = Math.Max(length, 0);
        if (length > end - offset)
        {
            if (!log.Repair(MidiFaultCode.EventPastEnd, _eventStart, $"An event says it has {length} bytes, but {end - offset} are left in the track.", "Cut."))
            {
                return false;
            }

            length = end - offset;
        }

        Position += length;
        return true;
    }

    /// <summary>A data byte where no status is in force: goes on with the last channel status, or skips to a status byte.</summary>
    private bool RecoverStatus(out byte status)
    {
        status = _lastChannelStatus;
        string repair = status != 0 ? $"Status 0x{status:X2} goes on." : "Skipped to the next status byte.";
        if (!log.Repair(MidiFaultCode.UnexpectedRunningStatus, Position, $"Expected a status byte (0x80 to 0xFF), found 0x{_bytes[Position]:X2}.", repair))
        {
            return false;
        }

        while (status == 0 && Position < end)
        {
            byte next = _bytes[Position++];
            status = next >= 0x80 ? next : (byte)0;
        }

        return true;
    }

    private bool SkipSystemMessage(byte status)
    {
        if (!log.Repair(MidiFaultCode.InvalidStatus, Position - 1, $"Status 0x{status:X2} has no place in a file.", "Skipped with its data."))
        {
            return false;
        }

        int data = status switch { 0xF1 or 0xF3 => 1, 0xF2 => 2, _ => 0 };
        Position = Math.Min(Position + data, end);
        return true;
    }

    /// <summary>A variable-length quantity; -1 when the track ends inside it and the policy is lenient.</summary>
    private bool ReadQuantity(out int value)
    {
        value = 0;
        if (Position < end && _bytes[Position] < 0x80)
        {
            value = _bytes[Position++];
            return true;
        }

        int first = Position;
        while (Position < end)
        {
            byte next = _bytes[Position++];
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

    private bool PastEnd(string what)
    {
        Position = end;
        return log.Repair(MidiFaultCode.EventPastEnd, _eventStart, $"The track ends inside {what}.", "The event is dropped.");
    }

    private bool Add(in MidiEvent midiEvent) =>
        scratch.TryAdd(midiEvent) || log.Refuse(MidiFaultCode.TooManyEvents, _eventStart, "More events than allowed.");
}

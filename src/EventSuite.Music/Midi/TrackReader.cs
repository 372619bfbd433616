namespace EventSuite.Music.Midi;

/// <summary>Reads the events of one track. Only moves forwards, so time is linear whatever the bytes are.</summary>
internal ref struct TrackReader(ReadOnlySpan<byte> bytes, int start, int end, FaultLog log, EventScratch scratch)
{
    private TrackCursor _at = new(bytes, start, end, log);
    private long _tick;
    private RunningStatus _status;

    /// <summary>The byte after the last one read.</summary>
    public readonly int Position => _at.Position;

    /// <summary>True when the track ended as it should.</summary>
    public bool SawEndOfTrack { get; private set; }

    /// <summary>Reads up to and with End of Track, or to the end of the bytes. False: the file is refused.</summary>
    public bool Read()
    {
        while (!_at.IsAtEnd && !SawEndOfTrack)
        {
            ReadPlainMessages();
            _at.BeginEvent();
            if (!_at.IsAtEnd && !ReadEvent())
            {
                return false;
            }
        }

        return SawEndOfTrack
            || (log.Repair(MidiFaultCode.NoEndOfTrack, Position, "Expected End of Track (FF 2F 00), found the end of the track.", "End of Track added.")
                && Add(new PayloadSlice(Position, 0, 0xFF, MetaType.EndOfTrack)));
    }

    private void ReadPlainMessages()
    {
        byte running = _status.InForce;
        int position = Position;
        Span<PackedEvent> room;
        int count;
        do
        {
            room = scratch.Room();
            count = PlainMessages.Read(_at.Bytes, end, room, ref position, ref _tick, ref running);
            scratch.Take(count);
        }
        while (count == room.Length && count > 0);

        _at.Position = position;
        _status.Set(running);
    }

    private bool ReadEvent()
    {
        if (!_at.ReadQuantity(out int delta))
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
            return log.Refuse(MidiFaultCode.TickTooLarge, _at.EventStart, $"Events lie at ticks up to {MidiTrack.MaxTick}, not {_tick}.");
        }

        if (_at.IsAtEnd)
        {
            return _at.PastEnd("an event after its delta time");
        }

        if (!_status.Read(ref _at, log, out byte status))
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
        _status.Set(status);
        bool two = (status & 0xE0) != 0xC0;
        if (Position + (two ? 2 : 1) > end)
        {
            return _at.PastEnd($"the data of channel message 0x{status:X2}");
        }

        byte data1 = _at.Next();
        byte data2 = two ? _at.Next() : (byte)0;
        if (((data1 | data2) & 0x80) != 0)
        {
            int at = Position - (data2 >= 0x80 ? 1 : two ? 2 : 1);
            if (!log.Repair(MidiFaultCode.InvalidDataByte, at, $"Data bytes of channel message 0x{status:X2} are 0 to 127, not {_at.Bytes[at]}.", "Taken as 127."))
            {
                return false;
            }

            data1 = Math.Min(data1, (byte)127);
            data2 = Math.Min(data2, (byte)127);
        }

        return scratch.TryAdd(new PackedEvent(_tick, (uint)(status | (data1 << 8) | (data2 << 16)))) || TooMany();
    }

    private bool ReadMeta()
    {
        _status.End();
        if (_at.IsAtEnd)
        {
            return _at.PastEnd("the type of a meta event");
        }

        byte type = _at.Next();
        if (!_at.ReadPayload(out int offset, out int length))
        {
            return false;
        }

        if (MetaRules.FindFault(type, _at.Bytes.Slice(offset, length)) is { } fault
            && !log.Repair(fault.Code, _at.EventStart, fault.Message, "Kept as it is, not used where it means nothing."))
        {
            return false;
        }

        if (type == MetaType.Tempo && !scratch.TryCountTempo())
        {
            return log.Refuse(MidiFaultCode.TooManyTempoChanges, _at.EventStart, "More tempo changes than allowed.");
        }

        SawEndOfTrack = type == MetaType.EndOfTrack;
        return Add(new PayloadSlice(offset, length, 0xFF, type));
    }

    private bool ReadSysEx(byte status)
    {
        _status.End();
        return _at.ReadPayload(out int offset, out int length)
            && Add(new PayloadSlice(offset, length, status, 0));
    }

    private bool SkipSystemMessage(byte status)
    {
        if (!log.Repair(MidiFaultCode.InvalidStatus, Position - 1, $"Status 0x{status:X2} has no place in a file.", "Skipped with its data."))
        {
            return false;
        }

        int data = status switch { 0xF1 or 0xF3 => 1, 0xF2 => 2, _ => 0 };
        _at.Position = Math.Min(Position + data, end);
        return true;
    }

    private bool Add(PayloadSlice payload) => scratch.TryAdd(_tick, payload) || TooMany();

    private bool TooMany() =>
        log.Refuse(MidiFaultCode.TooManyEvents, _at.EventStart, "More events than allowed.");
}

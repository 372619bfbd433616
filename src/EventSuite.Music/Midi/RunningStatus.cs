namespace EventSuite.Music.Midi;

/// <summary>
/// The status that goes on when an event has none. It ends at meta and sysex events, as the standard says; the lenient
/// policy lets the last channel status go on behind them, since many files count on that.
/// </summary>
internal struct RunningStatus
{
    private byte _lastChannelStatus;

    /// <summary>The channel status in force; 0 for none.</summary>
    public byte InForce { get; private set; }

    /// <summary>A channel message had this status; 0: none had.</summary>
    public void Set(byte status)
    {
        if (status != 0)
        {
            InForce = _lastChannelStatus = status;
        }
    }

    /// <summary>A meta or sysex event.</summary>
    public void End() => InForce = 0;

    /// <summary>The status of the event; 0 when the track ends before one. False: the file is refused.</summary>
    public readonly bool Read(ref TrackCursor at, FaultLog log, out byte status)
    {
        status = at.Peek;
        if (status >= 0x80)
        {
            at.Position++;
            return true;
        }

        status = InForce;
        return status != 0 || Recover(ref at, log, out status);
    }

    /// <summary>A data byte where no status is in force: goes on with the last channel status, or skips to a status byte.</summary>
    private readonly bool Recover(ref TrackCursor at, FaultLog log, out byte status)
    {
        status = _lastChannelStatus;
        string repair = status != 0 ? $"Status 0x{status:X2} goes on." : "Skipped to the next status byte.";
        if (!log.Repair(MidiFaultCode.UnexpectedRunningStatus, at.Position, $"Expected a status byte (0x80 to 0xFF), found 0x{at.Peek:X2}.", repair))
        {
            return false;
        }

        while (status == 0 && !at.IsAtEnd)
        {
            byte next = at.Next();
            status = next >= 0x80 ? next : (byte)0;
        }

        return true;
    }
}

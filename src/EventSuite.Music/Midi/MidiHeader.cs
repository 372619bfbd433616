namespace EventSuite.Music.Midi;

/// <summary>What stands in the header chunk, as it stands there.</summary>
internal readonly record struct MidiHeader(int BodyStart, int Length, ushort Format, ushort TrackCount, MidiDivision Division)
{
    /// <summary>Notes what the standard does not allow. False: the file is refused.</summary>
    public bool Check(FaultLog log)
    {
        if (Format > 2
            && !log.Repair(MidiFaultCode.UnknownFormat, BodyStart, $"Expected format 0, 1 or 2, found {Format}.", "Taken by the number of tracks."))
        {
            return false;
        }

        if (Format == 0 && TrackCount > 1
            && !log.Repair(MidiFaultCode.TrackCountMismatch, BodyStart + 2, $"Format 0 has one track, the header says {TrackCount}.", "Tracks taken as found."))
        {
            return false;
        }

        return Division.IsValid
            || log.Repair(MidiFaultCode.InvalidDivision, BodyStart + 4, $"Expected ticks per quarter of at least 1 or an SMPTE rate, found 0x{Division.Value:X4}.", "480 ticks per quarter assumed.");
    }
}

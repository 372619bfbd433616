namespace EventSuite.Music.Midi;

/// <summary>The rules a file can break. "Refused" ones cannot be repaired under any policy.</summary>
public enum MidiFaultCode
{
    /// <summary>No bytes at all. Refused.</summary>
    Empty,

    /// <summary>More bytes than allowed. Refused.</summary>
    TooManyBytes,

    /// <summary>More tracks than allowed. Refused.</summary>
    TooManyTracks,

    /// <summary>More events than allowed. Refused.</summary>
    TooManyEvents,

    /// <summary>More tempo changes than allowed. Refused.</summary>
    TooManyTempoChanges,

    /// <summary>An event lies later than <see cref="MidiTrack.MaxTick"/>. Refused.</summary>
    TickTooLarge,

    /// <summary>The file does not begin with a header chunk (MThd). Repaired when one follows later.</summary>
    NoHeaderChunk,

    /// <summary>The header chunk is shorter than six bytes. Refused.</summary>
    HeaderTooShort,

    /// <summary>The header chunk says it is longer than it is. Repaired: six bytes.</summary>
    InvalidHeaderSize,

    /// <summary>Format above 2. Repaired: taken as 0 or 1 by the number of tracks.</summary>
    UnknownFormat,

    /// <summary>Division 0, or an SMPTE rate or resolution that does not exist. Repaired: 480 ticks per quarter.</summary>
    InvalidDivision,

    /// <summary>The header counts other tracks than there are, or format 0 has more than one. Repaired: as found.</summary>
    TrackCountMismatch,

    /// <summary>There is no track at all. Refused.</summary>
    NoTracks,

    /// <summary>A RIFF envelope that is not RMID, or is broken. Repaired when the music in it is found.</summary>
    InvalidRiff,

    /// <summary>Bytes where a chunk should begin are no chunk. Repaired: skipped to the next track.</summary>
    InvalidChunkId,

    /// <summary>A chunk says it is longer than the file. Repaired: what is there is read.</summary>
    NotEnoughBytes,

    /// <summary>The length of a track chunk and its End of Track contradict each other. Repaired by the End of Track.</summary>
    InvalidChunkSize,

    /// <summary>A few bytes after the last chunk. Repaired: dropped.</summary>
    TrailingBytes,

    /// <summary>A track without End of Track. Repaired: added.</summary>
    NoEndOfTrack,

    /// <summary>A variable-length quantity of more than four bytes. Repaired: its low 28 bits.</summary>
    InvalidVariableLength,

    /// <summary>A data byte where no status is in force. Repaired: the last channel status goes on, or skipped.</summary>
    UnexpectedRunningStatus,

    /// <summary>A data byte above 127. Repaired: 127.</summary>
    InvalidDataByte,

    /// <summary>A status byte that has no place in a file (F1–F6, F8–FE). Repaired: skipped with its data.</summary>
    InvalidStatus,

    /// <summary>An event reaches past the end of its track. Repaired: cut or dropped.</summary>
    EventPastEnd,

    /// <summary>A meta event with another length than the standard says. Repaired: kept as it is.</summary>
    InvalidMetaLength,

    /// <summary>A key signature beyond seven sharps or flats. Repaired: kept, not used.</summary>
    InvalidKeySignatureKey,

    /// <summary>A key signature that is neither major nor minor. Repaired: kept, not used.</summary>
    InvalidKeySignatureScale,

    /// <summary>An SMPTE offset that is no time of day. Repaired: kept as it is.</summary>
    InvalidSmpteOffset,

    /// <summary>Another value of a meta event that means nothing. Repaired: kept, not used.</summary>
    InvalidMetaValue,
}

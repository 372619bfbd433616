using System.Buffers.Binary;

namespace EventSuite.Music.Midi;

/// <summary>Finds the header chunk of a file and reads it.</summary>
internal static class HeaderReader
{
    /// <summary>Moves <paramref name="start"/> to the header chunk. False: the file is refused.</summary>
    public static bool Find(byte[] bytes, int end, FaultLog log, ref int start)
    {
        ReadOnlySpan<byte> span = bytes.AsSpan(start, end - start);
        if (span.StartsWith("MThd"u8))
        {
            return true;
        }

        int skip = span.IndexOf("MThd\0\0\0"u8);
        if (skip < 0)
        {
            return log.Refuse(MidiFaultCode.NoHeaderChunk, start, $"Expected 'MThd', found {ChunkHeader.Describe(span)}.");
        }

        bool goOn = log.Repair(MidiFaultCode.NoHeaderChunk, start, $"Expected 'MThd', found {ChunkHeader.Describe(span)}.", $"{skip} bytes before it skipped.");
        start += skip;
        return goOn;
    }

    /// <summary>Reads the header chunk at <paramref name="start"/>. False: the file is refused.</summary>
    public static bool Read(byte[] bytes, int start, int end, FaultLog log, out MidiHeader header)
    {
        header = default;
        int body = start + 8;
        if (end < body + 6)
        {
            return log.Refuse(MidiFaultCode.HeaderTooShort, start, $"Expected a header chunk of 14 bytes, found {end - start}.");
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(start + 4));
        if (length < 6)
        {
            return log.Refuse(MidiFaultCode.HeaderTooShort, start + 4, $"Expected a header of at least 6 bytes, found {length}.");
        }

        if (length > end - body)
        {
            if (!log.Repair(MidiFaultCode.NotEnoughBytes, start + 4, $"The header says it has {length} bytes, but {end - body} are left.", "6 bytes taken."))
            {
                return false;
            }

            length = 6;
        }

        if (length > 6 && ChunkHeader.LooksLikeOne(bytes, body + 6, end) && ChunkHeader.IsTrack(bytes, body + 6))
        {
            if (!log.Repair(MidiFaultCode.InvalidHeaderSize, start + 4, $"The header says it has {length} bytes, but a track begins after 6.", "6 bytes taken."))
            {
                return false;
            }

            length = 6;
        }

        ReadOnlySpan<byte> span = bytes.AsSpan(body);
        header = new MidiHeader(
            body,
            (int)length,
            BinaryPrimitives.ReadUInt16BigEndian(span),
            BinaryPrimitives.ReadUInt16BigEndian(span[2..]),
            new MidiDivision(BinaryPrimitives.ReadUInt16BigEndian(span[4..])));

        // Strict readers stop at the first fault in the order of the bytes, so the header is judged before the tracks.
        return !log.Strict || header.Check(log);
    }
}

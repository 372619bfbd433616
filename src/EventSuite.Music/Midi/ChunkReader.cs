using System.Buffers.Binary;
using System.Text;

namespace EventSuite.Music.Midi;

/// <summary>Reads the chunks behind the header: tracks and others.</summary>
internal sealed class ChunkReader(byte[] bytes, int end, MidiReadOptions options, FaultLog log, EventScratch scratch)
{
    private int _searchedFrom = int.MaxValue;
    private int _nextTrack = -1;

    /// <summary>From <paramref name="position"/> to the end of the file. False: the file is refused.</summary>
    public bool Read(int position)
    {
        while (position < end)
        {
            if (!ChunkHeader.LooksLikeOne(bytes, position, end))
            {
                if (!SkipToTrack(ref position))
                {
                    return false;
                }

                continue;
            }

            int body = position + 8;
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(position + 4));
            if (length > end - body)
            {
                if (!log.Repair(MidiFaultCode.NotEnoughBytes, position + 4, $"A chunk says it has {length} bytes, but {end - body} are left.", "What is there is read."))
                {
                    return false;
                }

                length = (uint)(end - body);
            }

            int chunkEnd = body + (int)length;
            bool goOn = ChunkHeader.IsTrack(bytes, position)
                ? ReadTrack(position, body, ref chunkEnd)
                : KeepChunk(position, body, chunkEnd);
            if (!goOn)
            {
                return false;
            }

            position = chunkEnd;
        }

        return true;
    }

    /// <summary>Bytes that are no chunk: skips them up to the next track, or to the end.</summary>
    private bool SkipToTrack(ref int position)
    {
        int next = bytes.AsSpan(position, end - position).IndexOf("MTrk"u8);
        int skipped = next < 0 ? end - position : next;
        (MidiFaultCode code, string message) = next < 0
            ? (MidiFaultCode.TrailingBytes, $"Expected a chunk or the end of the file, found {skipped} other bytes.")
            : (MidiFaultCode.InvalidChunkId, $"Expected a chunk, found {ChunkHeader.Describe(bytes.AsSpan(position))}.");
        bool goOn = log.Repair(code, position, message, $"{skipped} bytes skipped.");

        // "MTrk" with fewer than eight bytes left is no chunk either.
        position = next >= 0 && end - position - next < 8 ? end : position + skipped;
        return goOn;
    }

    private bool ReadTrack(int position, int body, ref int chunkEnd)
    {
        if (scratch.Tracks.Count == options.MaxTracks)
        {
            return log.Refuse(MidiFaultCode.TooManyTracks, position, $"More than {options.MaxTracks} tracks.");
        }

        // A length that leads into the middle of nothing is wrong: then only End of Track says where the track ends.
        bool trusted = chunkEnd == end || ChunkHeader.LooksLikeOne(bytes, chunkEnd, end);
        var track = new TrackReader(bytes, body, trusted || log.Strict ? chunkEnd : NextTrackAfter(chunkEnd), log, scratch);
        if (!track.Read())
        {
            return false;
        }

        scratch.EndTrack(bytes);
        if (track.Position == chunkEnd)
        {
            return true;
        }

        string message = $"The track says it has {chunkEnd - body} bytes, but it ends after {track.Position - body}.";
        if (!log.Repair(MidiFaultCode.InvalidChunkSize, position + 4, message, "End of Track believed."))
        {
            return false;
        }

        bool followed = ChunkHeader.LooksLikeOne(bytes, track.Position, end) && ChunkHeader.IsTrack(bytes, track.Position);
        chunkEnd = track.Position > chunkEnd || followed ? track.Position : chunkEnd;
        return true;
    }

    /// <summary>The next "MTrk", or the end. Remembered, so that many wrong lengths do not search the same bytes again.</summary>
    private int NextTrackAfter(int position)
    {
        if (position < _searchedFrom || position > _nextTrack)
        {
            int next = bytes.AsSpan(position, end - position).IndexOf("MTrk"u8);
            (_searchedFrom, _nextTrack) = (position, next < 0 ? end : position + next);
        }

        return _nextTrack;
    }

    private bool KeepChunk(int position, int body, int chunkEnd)
    {
        if (scratch.Others.Count == options.MaxTracks)
        {
            return log.Refuse(MidiFaultCode.TooManyTracks, position, $"More than {options.MaxTracks} chunks that are no tracks.");
        }

        scratch.Others.Add(new MidiChunk(Encoding.ASCII.GetString(bytes, position, 4), bytes.AsMemory(body, chunkEnd - body), scratch.Tracks.Count));
        return true;
    }
}

using System.Buffers.Binary;
using System.Text;

namespace EventSuite.Music.Midi;

/// <summary>Reads header and chunks; <see cref="TrackReader"/> reads the events.</summary>
internal sealed class MidiReader
{
    private readonly byte[] _bytes;
    private readonly MidiReadOptions _options;
    private readonly FaultLog _log;
    private readonly EventScratch _scratch;
    private int _end;
    private int _searchedFrom = int.MaxValue;
    private int _nextTrack = -1;

    private MidiReader(byte[] bytes, MidiReadOptions options, FaultLog log, EventScratch scratch)
    {
        _bytes = bytes;
        _options = options;
        _log = log;
        _scratch = scratch;
        _end = bytes.Length;
    }

    /// <param name="bytes">The whole file.</param>
    /// <param name="kept">The same bytes, when the file may keep them; null: it keeps a copy.</param>
    /// <param name="options">Policy and limits.</param>
    public static MidiReadResult Read(ReadOnlySpan<byte> bytes, byte[]? kept, MidiReadOptions options)
    {
        var log = new FaultLog(options);
        MidiFile? file = null;
        if (bytes.IsEmpty)
        {
            log.Refuse(MidiFaultCode.Empty, 0, "Expected a Standard MIDI File, found no bytes.");
        }
        else if (bytes.Length > options.MaxBytes)
        {
            log.Refuse(MidiFaultCode.TooManyBytes, options.MaxBytes, $"Expected at most {options.MaxBytes} bytes, found {bytes.Length}.");
        }
        else
        {
            EventScratch scratch = EventScratch.Take(options);
            file = new MidiReader(kept ?? bytes.ToArray(), options, log, scratch).ReadFile();
            scratch.GiveBack();
        }

        return new MidiReadResult(file, log.Listed, log.Count);
    }

    private MidiFile? ReadFile()
    {
        int start = 0;
        MidiChunk[]? riffChunks = null;
        if (RiffEnvelope.IsRiff(_bytes) && !RiffEnvelope.Open(_bytes, _log, _options, out start, out _end, out riffChunks))
        {
            return null;
        }

        if (!FindHeader(ref start) || !ReadHeader(start, out Header header) || !ReadChunks(header.BodyStart + header.Length))
        {
            return null;
        }

        if (!Settle(start, header, out MidiFormat format, out MidiDivision division))
        {
            return null;
        }

        return new MidiFile(
            format,
            division,
            [.. _scratch.Tracks],
            [.. _scratch.Others],
            _bytes.AsMemory(header.BodyStart + 6, header.Length - 6),
            riffChunks);
    }

    private bool FindHeader(ref int start)
    {
        ReadOnlySpan<byte> span = _bytes.AsSpan(start, _end - start);
        if (span.StartsWith("MThd"u8))
        {
            return true;
        }

        int skip = span.IndexOf("MThd\0\0\0"u8);
        if (skip < 0)
        {
            return _log.Refuse(MidiFaultCode.NoHeaderChunk, start, $"Expected 'MThd', found {Describe(span)}.");
        }

        bool goOn = _log.Repair(MidiFaultCode.NoHeaderChunk, start, $"Expected 'MThd', found {Describe(span)}.", $"{skip} bytes before it skipped.");
        start += skip;
        return goOn;
    }

    private bool ReadHeader(int start, out Header header)
    {
        header = default;
        int body = start + 8;
        if (_end < body + 6)
        {
            return _log.Refuse(MidiFaultCode.HeaderTooShort, start, $"Expected a header chunk of 14 bytes, found {_end - start}.");
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(start + 4));
        if (length < 6)
        {
            return _log.Refuse(MidiFaultCode.HeaderTooShort, start + 4, $"Expected a header of at least 6 bytes, found {length}.");
        }

        if (length > _end - body)
        {
            if (!_log.Repair(MidiFaultCode.NotEnoughBytes, start + 4, $"The header says it has {length} bytes, but {_end - body} are left.", "6 bytes taken."))
            {
                return false;
            }

            length = 6;
        }

        if (length > 6 && ChunkHeader.LooksLikeOne(_bytes, body + 6, _end) && ChunkHeader.IsTrack(_bytes, body + 6))
        {
            if (!_log.Repair(MidiFaultCode.InvalidHeaderSize, start + 4, $"The header says it has {length} bytes, but a track begins after 6.", "6 bytes taken."))
            {
                return false;
            }

            length = 6;
        }

        ReadOnlySpan<byte> span = _bytes.AsSpan(body);
        header = new Header(
            body,
            (int)length,
            BinaryPrimitives.ReadUInt16BigEndian(span),
            BinaryPrimitives.ReadUInt16BigEndian(span[2..]),
            new MidiDivision(BinaryPrimitives.ReadUInt16BigEndian(span[4..])));

        // Strict readers stop at the first fault in the order of the bytes, so the header is judged before the tracks.
        return !_log.Strict || CheckHeader(header);
    }

    private bool CheckHeader(in Header header)
    {
        if (header.Format > 2
            && !_log.Repair(MidiFaultCode.UnknownFormat, header.BodyStart, $"Expected format 0, 1 or 2, found {header.Format}.", "Taken by the number of tracks."))
        {
            return false;
        }

        if (header.Format == 0 && header.TrackCount > 1
            && !_log.Repair(MidiFaultCode.TrackCountMismatch, header.BodyStart + 2, $"Format 0 has one track, the header says {header.TrackCount}.", "Tracks taken as found."))
        {
            return false;
        }

        return header.Division.IsValid
            || _log.Repair(MidiFaultCode.InvalidDivision, header.BodyStart + 4, $"Expected ticks per quarter of at least 1 or an SMPTE rate, found 0x{header.Division.Value:X4}.", "480 ticks per quarter assumed.");
    }

    private bool ReadChunks(int position)
    {
        while (position < _end)
        {
            if (!ChunkHeader.LooksLikeOne(_bytes, position, _end))
            {
                if (!SkipToTrack(ref position))
                {
                    return false;
                }

                continue;
            }

            int body = position + 8;
            uint length = BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(position + 4));
            if (length > _end - body)
            {
                if (!_log.Repair(MidiFaultCode.NotEnoughBytes, position + 4, $"A chunk says it has {length} bytes, but {_end - body} are left.", "What is there is read."))
                {
                    return false;
                }

                length = (uint)(_end - body);
            }

            int chunkEnd = body + (int)length;
            bool goOn = ChunkHeader.IsTrack(_bytes, position)
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
        int next = _bytes.AsSpan(position, _end - position).IndexOf("MTrk"u8);
        int skipped = next < 0 ? _end - position : next;
        (MidiFaultCode code, string message) = next < 0
            ? (MidiFaultCode.TrailingBytes, $"Expected a chunk or the end of the file, found {skipped} other bytes.")
            : (MidiFaultCode.InvalidChunkId, $"Expected a chunk, found {Describe(_bytes.AsSpan(position))}.");
        bool goOn = _log.Repair(code, position, message, $"{skipped} bytes skipped.");

        // "MTrk" with fewer than eight bytes left is no chunk either.
        position = next >= 0 && _end - position - next < 8 ? _end : position + skipped;
        return goOn;
    }

    private bool ReadTrack(int position, int body, ref int chunkEnd)
    {
        if (_scratch.Tracks.Count == _options.MaxTracks)
        {
            return _log.Refuse(MidiFaultCode.TooManyTracks, position, $"More than {_options.MaxTracks} tracks.");
        }

        // A length that leads into the middle of nothing is wrong: then only End of Track says where the track ends.
        bool trusted = chunkEnd == _end || ChunkHeader.LooksLikeOne(_bytes, chunkEnd, _end);
        var track = new TrackReader(_bytes, body, trusted || _log.Strict ? chunkEnd : NextTrackAfter(chunkEnd), _log, _scratch);
        if (!track.Read())
        {
            return false;
        }

        _scratch.EndTrack(_bytes);
        if (track.Position == chunkEnd)
        {
            return true;
        }

        string message = $"The track says it has {chunkEnd - body} bytes, but it ends after {track.Position - body}.";
        if (!_log.Repair(MidiFaultCode.InvalidChunkSize, position + 4, message, "End of Track believed."))
        {
            return false;
        }

        bool followed = ChunkHeader.LooksLikeOne(_bytes, track.Position, _end) && ChunkHeader.IsTrack(_bytes, track.Position);
        chunkEnd = track.Position > chunkEnd || followed ? track.Position : chunkEnd;
        return true;
    }

    /// <summary>The next "MTrk", or the end. Remembered, so that many wrong lengths do not search the same bytes again.</summary>
    private int NextTrackAfter(int position)
    {
        if (position < _searchedFrom || position > _nextTrack)
        {
            int next = _bytes.AsSpan(position, _end - position).IndexOf("MTrk"u8);
            (_searchedFrom, _nextTrack) = (position, next < 0 ? _end : position + next);
        }

        return _nextTrack;
    }

    private bool KeepChunk(int position, int body, int chunkEnd)
    {
        if (_scratch.Others.Count == _options.MaxTracks)
        {
            return _log.Refuse(MidiFaultCode.TooManyTracks, position, $"More than {_options.MaxTracks} chunks that are no tracks.");
        }

        _scratch.Others.Add(new MidiChunk(Encoding.ASCII.GetString(_bytes, position, 4), _bytes.AsMemory(body, chunkEnd - body), _scratch.Tracks.Count));
        return true;
    }

    /// <summary>Header against tracks, now that both are known.</summary>
    private bool Settle(int start, in Header header, out MidiFormat format, out MidiDivision division)
    {
        format = (MidiFormat)header.Format;
        division = header.Division;
        if (_scratch.Tracks.Count == 0)
        {
            string found = _scratch.Others.Count == 0 ? "found none" : $"found only '{_scratch.Others[0].Id}'";
            return _log.Refuse(MidiFaultCode.NoTracks, _end, $"Expected at least one track chunk (MTrk), {found}.");
        }

        if (!_log.Strict && !CheckHeader(header))
        {
            return false;
        }

        if (header.TrackCount != _scratch.Tracks.Count
            && !_log.Repair(MidiFaultCode.TrackCountMismatch, header.BodyStart + 2, $"The header says {header.TrackCount} tracks, found {_scratch.Tracks.Count}.", "Tracks taken as found."))
        {
            return false;
        }

        if (header.Format > 2 || (header.Format == 0 && _scratch.Tracks.Count > 1))
        {
            format = _scratch.Tracks.Count == 1 ? MidiFormat.SingleTrack : MidiFormat.MultiTrack;
        }

        division = division.IsValid ? division : MidiDivision.Metrical(480);
        return format != MidiFormat.MultiSequence
            || _scratch.Tracks.Sum(t => t.EndTick) <= MidiTrack.MaxTick
            || _log.Refuse(MidiFaultCode.TickTooLarge, start, $"The sequences of format 2 are longer than {MidiTrack.MaxTick} ticks together.");
    }

    private static string Describe(ReadOnlySpan<byte> bytes) =>
        "bytes " + Convert.ToHexString(bytes[..Math.Min(4, bytes.Length)]);

    private readonly record struct Header(int BodyStart, int Length, ushort Format, ushort TrackCount, MidiDivision Division);
}

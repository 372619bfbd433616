namespace EventSuite.Music.Midi;

/// <summary>Reads a file: envelope, header, chunks, and whether they fit together.</summary>
internal static class MidiReader
{
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
            file = ReadFile(kept ?? bytes.ToArray(), options, log, scratch);
            scratch.GiveBack();
        }

        return new MidiReadResult(file, log.Listed, log.Count);
    }

    private static MidiFile? ReadFile(byte[] bytes, MidiReadOptions options, FaultLog log, EventScratch scratch)
    {
        int start = 0;
        int end = bytes.Length;
        MidiChunk[]? riffChunks = null;
        if (RiffEnvelope.IsRiff(bytes) && !RiffEnvelope.Open(bytes, log, options, out start, out end, out riffChunks))
        {
            return null;
        }

        if (!HeaderReader.Find(bytes, end, log, ref start)
            || !HeaderReader.Read(bytes, start, end, log, out MidiHeader header)
            || !new ChunkReader(bytes, end, options, log, scratch).Read(header.BodyStart + header.Length)
            || !Settle(start, end, header, log, scratch, out MidiFormat format, out MidiDivision division))
        {
            return null;
        }

        return new MidiFile(
            format,
            division,
            [.. scratch.Tracks],
            [.. scratch.Others],
            bytes.AsMemory(header.BodyStart + 6, header.Length - 6),
            riffChunks);
    }

    /// <summary>Header against tracks, now that both are known.</summary>
    private static bool Settle(
        int start, int end, in MidiHeader header, FaultLog log, EventScratch scratch, out MidiFormat format, out MidiDivision division)
    {
        format = (MidiFormat)header.Format;
        division = header.Division;
        if (scratch.Tracks.Count == 0)
        {
            string found = scratch.Others.Count == 0 ? "found none" : $"found only '{scratch.Others[0].Id}'";
            return log.Refuse(MidiFaultCode.NoTracks, end, $"Expected at least one track chunk (MTrk), {found}.");
        }

        if (!log.Strict && !header.Check(log))
        {
            return false;
        }

        if (header.TrackCount != scratch.Tracks.Count
            && !log.Repair(MidiFaultCode.TrackCountMismatch, header.BodyStart + 2, $"The header says {header.TrackCount} tracks, found {scratch.Tracks.Count}.", "Tracks taken as found."))
        {
            return false;
        }

        if (header.Format > 2 || (header.Format == 0 && scratch.Tracks.Count > 1))
        {
            format = scratch.Tracks.Count == 1 ? MidiFormat.SingleTrack : MidiFormat.MultiTrack;
        }

        division = division.IsValid ? division : MidiDivision.Metrical(480);
        return format != MidiFormat.MultiSequence
            || scratch.Tracks.Sum(t => t.EndTick) <= MidiTrack.MaxTick
            || log.Refuse(MidiFaultCode.TickTooLarge, start, $"The sequences of format 2 are longer than {MidiTrack.MaxTick} ticks together.");
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace EventSuite.Music.Midi;

/// <summary>Writes a file as bytes.</summary>
internal sealed class MidiWriter(MidiWriteOptions options, int capacity)
{
    private const int MaxDelta = 0x0FFFFFFF;
    private readonly ArrayBufferWriter<byte> _out = new(capacity);

    public static byte[] Write(MidiFile file, MidiWriteOptions options)
    {
        var writer = new MidiWriter(options, 4096);
        writer.WriteMusic(file);
        return file.RiffChunks is { } chunks && options.KeepRiff
            ? WriteRiff(writer._out.WrittenSpan, chunks)
            : writer._out.WrittenSpan.ToArray();
    }

    private void WriteMusic(MidiFile file)
    {
        _out.Write("MThd"u8);
        WriteUInt32((uint)(6 + file.HeaderExtra.Length));
        WriteUInt16((ushort)file.Format);
        WriteUInt16((ushort)file.Tracks.Count);
        WriteUInt16(file.Division.Value);
        _out.Write(file.HeaderExtra.Span);
        int other = 0;
        for (int i = 0; i <= file.Tracks.Count; i++)
        {
            for (; other < file.OtherChunks.Count && (i == file.Tracks.Count || file.OtherChunks[other].TracksBefore <= i); other++)
            {
                WriteChunk(file.OtherChunks[other].Id, file.OtherChunks[other].Data.Span);
            }

            if (i < file.Tracks.Count)
            {
                // Four bytes for most events: a file of a thousand short tracks takes no buffer of pages for each.
                var track = new MidiWriter(options, 16 + (4 * file.Tracks[i].Events.Length));
                track.WriteEvents(file.Tracks[i]);
                WriteChunk("MTrk", track._out.WrittenSpan);
            }
        }
    }

    private void WriteEvents(MidiTrack track)
    {
        long tick = 0;
        byte running = 0;
        foreach (ref readonly MidiEvent e in track.Events)
        {
            for (; e.Tick - tick > MaxDelta; tick += MaxDelta)
            {
                WriteQuantity(MaxDelta);
                _out.Write<byte>([0xFF, MetaType.Text, 0]);
                running = 0;
            }

            WriteQuantity((int)(e.Tick - tick));
            tick = e.Tick;
            if (e.IsChannelMessage)
            {
                if (e.Status != running || !options.RunningStatus)
                {
                    WriteByte(e.Status);
                }

                running = e.Status;
                WriteByte(e.Data1);
                if ((e.Status & 0xE0) != 0xC0)
                {
                    WriteByte(e.Data2);
                }

                continue;
            }

            running = 0;
            ReadOnlySpan<byte> payload = track.Payload(e);
            WriteByte(e.Status);
            if (e.Kind == MidiEventKind.Meta)
            {
                WriteByte(e.Data1);
            }

            WriteQuantity(payload.Length);
            _out.Write(payload);
        }
    }

    private static byte[] WriteRiff(ReadOnlySpan<byte> music, IReadOnlyList<MidiChunk> chunks)
    {
        var body = new ArrayBufferWriter<byte>(music.Length + 64);
        body.Write("RMID"u8);
        foreach (MidiChunk chunk in chunks.Where(c => c.TracksBefore == 0))
        {
            WriteRiffChunk(body, Encoding.Latin1.GetBytes(chunk.Id), chunk.Data.Span);
        }

        WriteRiffChunk(body, "data"u8, music);
        foreach (MidiChunk chunk in chunks.Where(c => c.TracksBefore > 0))
        {
            WriteRiffChunk(body, Encoding.Latin1.GetBytes(chunk.Id), chunk.Data.Span);
        }

        var all = new ArrayBufferWriter<byte>(body.WrittenCount + 8);
        WriteRiffChunk(all, "RIFF"u8, body.WrittenSpan);
        return all.WrittenSpan.ToArray();
    }

    private static void WriteRiffChunk(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> id, ReadOnlySpan<byte> data)
    {
        target.Write(id);
        BinaryPrimitives.WriteUInt32LittleEndian(target.GetSpan(4), (uint)data.Length);
        target.Advance(4);
        target.Write(data);
        if ((data.Length & 1) != 0)
        {
            target.Write<byte>([0]);
        }
    }

    private void WriteChunk(string id, ReadOnlySpan<byte> data)
    {
        _out.Write(Encoding.ASCII.GetBytes(id));
        WriteUInt32((uint)data.Length);
        _out.Write(data);
    }

    private void WriteQuantity(int value)
    {
        for (int shift = 21; shift > 0; shift -= 7)
        {
            if (value >> shift != 0)
            {
                WriteByte((byte)(((value >> shift) & 0x7F) | 0x80));
            }
        }

        WriteByte((byte)(value & 0x7F));
    }

    private void WriteByte(byte value)
    {
        _out.GetSpan(1)[0] = value;
        _out.Advance(1);
    }

    private void WriteUInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_out.GetSpan(2), value);
        _out.Advance(2);
    }

    private void WriteUInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_out.GetSpan(4), value);
        _out.Advance(4);
    }
}

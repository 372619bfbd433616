using System.Buffers.Binary;
using System.Text;

namespace EventSuite.Music.Midi;

/// <summary>Finds the music in a RIFF envelope (RMID: "RIFF", length, "RMID", then chunks; the one named "data" is the file).</summary>
internal static class RiffEnvelope
{
    public static bool IsRiff(ReadOnlySpan<byte> bytes) => bytes.StartsWith("RIFF"u8);

    /// <summary>Where the music lies, and the other chunks. False: the file is refused.</summary>
    public static bool Open(byte[] bytes, FaultLog log, MidiReadOptions options, out int start, out int end, out MidiChunk[] others)
    {
        start = end = 0;
        var kept = new List<MidiChunk>();
        others = [];
        if (bytes.Length < 12 || !bytes.AsSpan(8, 4).SequenceEqual("RMID"u8))
        {
            return log.Refuse(MidiFaultCode.InvalidRiff, Math.Min(8, bytes.Length), "Expected a RIFF envelope of type RMID, found another type or the end.");
        }

        int position = 12;
        while (bytes.Length - position >= 8)
        {
            int body = position + 8;
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(position + 4));
            if (size > bytes.Length - body)
            {
                if (!log.Repair(MidiFaultCode.InvalidRiff, position + 4, $"A RIFF chunk says it has {size} bytes, but {bytes.Length - body} are left.", "Cut."))
                {
                    return false;
                }

                size = (uint)(bytes.Length - body);
            }

            if (start == 0 && bytes.AsSpan(position, 4).SequenceEqual("data"u8))
            {
                (start, end) = (body, body + (int)size);
            }
            else if (kept.Count >= options.MaxTracks)
            {
                return log.Refuse(MidiFaultCode.TooManyTracks, position, "More chunks than allowed.");
            }
            else
            {
                kept.Add(new MidiChunk(Encoding.Latin1.GetString(bytes, position, 4), bytes.AsMemory(body, (int)size), start == 0 ? 0 : 1));
            }

            position = body + (int)size + (int)(size & 1);
        }

        others = [.. kept];
        return start > 0 || log.Refuse(MidiFaultCode.InvalidRiff, bytes.Length, "Expected a RIFF chunk 'data' with the music, found none.");
    }
}

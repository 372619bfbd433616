using System.Buffers.Binary;
using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis;

/// <summary>WAV files as the house writes them: 16-bit PCM, stereo, 44.1 kHz, no chunk but format and data.</summary>
public static class WavFile
{
    private const int HeaderBytes = 44;
    private const int FrameBytes = 4;

    /// <summary>Writes the sound, dithered (triangular, one step wide) so that quiet endings do not turn to grit; digital silence stays silent.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="sound">What; beyond full scale it is clipped.</param>
    /// <param name="ditherSeed">The same seed gives the same bytes.</param>
    public static void Write(Stream stream, StereoBuffer sound, uint ditherSeed = 1)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sound);
        stream.Write(Header(sound.Frames));
        var noise = new Noise(ditherSeed);
        var block = new byte[4096 * FrameBytes];
        for (int at = 0; at < sound.Frames; at += 4096)
        {
            int count = Math.Min(4096, sound.Frames - at);
            for (int i = 0; i < count; i++)
            {
                BinaryPrimitives.WriteInt16LittleEndian(block.AsSpan(i * FrameBytes), Quantized(sound.Left[at + i], ref noise));
                BinaryPrimitives.WriteInt16LittleEndian(block.AsSpan(i * FrameBytes + 2), Quantized(sound.Right[at + i], ref noise));
            }

            stream.Write(block.AsSpan(0, count * FrameBytes));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote, or any other 16-bit stereo WAV at 44.1 kHz.</summary>
    /// <exception cref="InvalidDataException">It is not such a file; the message says what was found, and where.</exception>
    public static StereoBuffer Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
        {
            throw new InvalidDataException("Not a WAV file: it does not begin with RIFF…WAVE.");
        }

        bool known = false;
        int at = 12;
        while (file.Length - at >= 8)
        {
            ReadOnlySpan<byte> name = file.Slice(at, 4);
            long size = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            at += 8;
            ReadOnlySpan<byte> body = file.Slice(at, (int)Math.Min(size, file.Length - at));
            if (name.SequenceEqual("fmt "u8))
            {
                RequireFormat(body, at);
                known = true;
            }
            else if (name.SequenceEqual("data"u8))
            {
                return known ? Samples(body) : throw new InvalidDataException($"The data at byte {at} comes before the format chunk.");
            }

            at += body.Length + (int)(size & 1);
        }

        throw new InvalidDataException($"The WAV file ends at byte {file.Length} without a data chunk.");
    }

    private static byte[] Header(int frames)
    {
        const ushort channels = 2, bits = 16;
        var header = new byte[HeaderBytes];
        uint bytes = (uint)frames * FrameBytes;
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), bytes + HeaderBytes - 8);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), channels);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), StereoBuffer.SampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(28), StereoBuffer.SampleRate * FrameBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), FrameBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(34), bits);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), bytes);
        return header;
    }

    private static short Quantized(float sample, ref Noise noise)
    {
        if (sample == 0)
        {
            return 0;
        }

        float dither = (noise.Next() + noise.Next()) * 0.5f;
        return (short)Math.Clamp(MathF.Round(sample * 32767f + dither), short.MinValue, short.MaxValue);
    }

    private static void RequireFormat(ReadOnlySpan<byte> body, int at)
    {
        if (body.Length < 16)
        {
            throw new InvalidDataException($"The format chunk at byte {at} has {body.Length} bytes instead of 16.");
        }

        int tag = BinaryPrimitives.ReadUInt16LittleEndian(body);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]);
        uint rate = BinaryPrimitives.ReadUInt32LittleEndian(body[4..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(body[14..]);
        if ((tag, channels, rate, bits) != (1, 2, StereoBuffer.SampleRate, 16))
        {
            throw new InvalidDataException(
                $"The WAV file has format {tag}, {channels} channels, {rate} Hz, {bits} bits; only PCM (1), 2 channels, {StereoBuffer.SampleRate} Hz, 16 bits can be read.");
        }
    }

    private static StereoBuffer Samples(ReadOnlySpan<byte> body)
    {
        var sound = new StereoBuffer(body.Length / FrameBytes);
        for (int i = 0; i < sound.Frames; i++)
        {
            sound.Left[i] = BinaryPrimitives.ReadInt16LittleEndian(body[(i * FrameBytes)..]) / 32767f;
            sound.Right[i] = BinaryPrimitives.ReadInt16LittleEndian(body[(i * FrameBytes + 2)..]) / 32767f;
        }

        return sound;
    }
}

using System.Buffers.Binary;

namespace MusicFuzz.Midi;

/// <summary>
/// Changes MIDI files knowing what they are made of: bits, bytes, ranges, variable-length quantities, chunk ids and
/// lengths, header fields, whole events and chunks, two files spliced. Afterwards the lengths of tracks are mostly put
/// right again, so that what was broken inside is reached.
/// </summary>
internal sealed class MidiMutator(byte[][] seeds)
{
    private const int LongestInput = 24_000;

    private static readonly byte[][] s_quantities = [.. Hex("00 7F 8100 FF7F 818000 FFFF7F FFFFFF7F 8080808000 FFFFFFFF7F 80 FF FFFFFFFFFFFFFFFF")];

    // Whole events: texts, tempos, meters, keys and offsets that are right, too long, too short or mean nothing.
    private static readonly byte[][] s_events =
    [
        .. Hex("00903C40 00803C40 003C40 00903C00 00C001 FFFFFF7FC001 FFFFFF7F903C40 00B04040 00FF0100 00FF03FFFFFF7F 00FF5100"),
        .. Hex("00FF5103000000 00FF51030186A0 00FF5103FFFFFF 00FF5104FFFFFFFF 00FF580400021808 00FF580401FF1808 00FF5804FF0F1808 00FF58020405 00FF580407031808"),
        .. Hex("00FF59020800 00FF590200FF 00FF5902F901 00FF5405FFFFFFFFFF 00FF5405603B3B1D63 00FF2F00 00FF2F0100 00FF2001FF 00FF000100 00FF7F0201 00FF"),
        .. Hex("00F00143 00F0FFFFFF7F 00F70143 00F4 00F1FF 00F80000 00F3 00FE 009080FF 0090 7F FF80"),
    ];

    private static readonly string[] s_ids = ["MThd", "MTrk", "RIFF", "RMID", "data", "XFIH", "\0\0\0\0", "LIST"];
    private static readonly uint[] s_lengths = [0, 1, 5, 6, 7, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF];

    public byte[] Make(Random random)
    {
        List<byte> bytes = [.. Any(seeds, random)];
        for (int times = random.Next(1, 7); times > 0 && bytes.Count > 0; times--)
        {
            Mutate(bytes, random.Next(bytes.Count), random);
        }

        if (bytes.Count > LongestInput)
        {
            bytes.RemoveRange(LongestInput, bytes.Count - LongestInput);
        }

        byte[] made = [.. bytes];
        if (random.Next(5) < 3)
        {
            MendLengths(made);
        }

        return made;
    }

    private void Mutate(List<byte> bytes, int at, Random random)
    {
        int rest = bytes.Count - at;
        switch (random.Next(16))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes[at] = Any<byte>([0, 0x7F, 0x80, 0xFF, 0x2F, 0xF7], random); break;
            case 3: bytes.RemoveRange(at, Math.Min(random.Next(1, 9), rest)); break;
            case 4: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(random.Next(1, 40), rest))); break;
            case 5: bytes.InsertRange(at, Repeated(bytes.GetRange(at, Math.Min(random.Next(1, 16), rest)), random)); break;
            case 6: bytes.InsertRange(at, Any(s_quantities, random)); break;
            case 7 or 8 or 9: bytes.InsertRange(at, Any(s_events, random)); break;
            case 10: bytes.InsertRange(at, Repeated(Any(s_events, random), random)); break;
            case 11: Splice(bytes, at, Any(seeds, random), random); break;
            case 12: bytes.RemoveRange(at, random.Next(8) == 0 ? rest : random.Next(rest)); break;
            case 13: ChangeChunk(bytes, random); break;
            case 14: ChangeHeader(bytes, random); break;
            default: InsertChunk(bytes, random); break;
        }
    }

    private static IEnumerable<byte> Repeated(IReadOnlyCollection<byte> part, Random random) =>
        Enumerable.Repeat(part, random.Next(20) == 0 ? 1200 : random.Next(2, 40)).SelectMany(again => again).Take(LongestInput);

    private static void Splice(List<byte> bytes, int at, byte[] other, Random random)
    {
        bytes.RemoveRange(at, bytes.Count - at);
        bytes.AddRange(other[random.Next(other.Length)..]);
    }

    private static void ChangeChunk(List<byte> bytes, Random random)
    {
        int at = FindChunk([.. bytes], random);
        if (at < 0)
        {
            return;
        }

        byte[] field = new byte[4];
        if (random.Next(2) == 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(field, random.Next(2) == 0 ? Any(s_lengths, random) : (uint)random.Next(bytes.Count));
            at += 4;
        }
        else
        {
            field = Id(Any(s_ids, random));
        }

        for (int i = 0; i < 4; i++)
        {
            bytes[at + i] = field[i];
        }
    }

    private static void ChangeHeader(List<byte> bytes, Random random)
    {
        int at = new Span<byte>([.. bytes]).IndexOf("MThd"u8);
        int place = at + 8 + (2 * random.Next(3));
        if (at >= 0 && place + 1 < bytes.Count)
        {
            bytes[place] = Any<byte>([0, 0, 1, 0xE7, 0xE8, 0xFF], random);
            bytes[place + 1] = Any<byte>([0, 1, 2, 3, 40, 0xFF], random);
        }
    }

    private static void InsertChunk(List<byte> bytes, Random random)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, random.Next(3) == 0 ? Any(s_lengths, random) : 4);
        int at = random.Next(3) == 0 ? 0 : FindChunk([.. bytes], random);
        bytes.InsertRange(Math.Max(0, at), [.. Id(Any(s_ids, random)), .. length, 0, 0xFF, 0x2F, 0]);
    }

    // The place of a chunk's id with a length behind it; -1 when there is none.
    private static int FindChunk(ReadOnlySpan<byte> bytes, Random random)
    {
        List<int> places = [];
        for (int i = 0; i + 8 <= bytes.Length; i++)
        {
            if (bytes[i..].StartsWith("MTrk"u8) || bytes[i..].StartsWith("MThd"u8) || bytes[i..].StartsWith("data"u8) || bytes[i..].StartsWith("RIFF"u8))
            {
                places.Add(i);
            }
        }

        return places.Count == 0 ? -1 : places[random.Next(places.Count)];
    }

    private static void MendLengths(Span<byte> bytes)
    {
        for (int at = bytes.IndexOf("MTrk"u8); at >= 0 && at + 8 <= bytes.Length;)
        {
            int next = bytes[(at + 4)..].IndexOf("MTrk"u8);
            int end = next < 0 ? bytes.Length : at + 4 + next;
            if (end >= at + 8)
            {
                BinaryPrimitives.WriteInt32BigEndian(bytes[(at + 4)..], end - at - 8);
            }

            at = next < 0 ? -1 : end;
        }
    }

    private static byte[] Id(string letters) => [.. letters.Select(letter => (byte)letter)];

    private static IEnumerable<byte[]> Hex(string parts) =>
        parts.Split(' ').Where(part => part.Length > 0).Select(Convert.FromHexString);

    private static T Any<T>(T[] of, Random random) => of[random.Next(of.Length)];
}

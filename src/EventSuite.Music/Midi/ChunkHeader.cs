namespace EventSuite.Music.Midi;

/// <summary>The eight bytes before a chunk: four printable characters and a length.</summary>
internal static class ChunkHeader
{
    public static bool LooksLikeOne(ReadOnlySpan<byte> bytes, int position, int end) =>
        end - position >= 8 && !bytes.Slice(position, 4).ContainsAnyExceptInRange((byte)0x20, (byte)0x7E);

    public static bool IsTrack(ReadOnlySpan<byte> bytes, int position) =>
        bytes.Slice(position, 4).SequenceEqual("MTrk"u8);

    /// <summary>What stands where a chunk should, for people.</summary>
    public static string Describe(ReadOnlySpan<byte> bytes) => "bytes " + Convert.ToHexString(bytes[..Math.Min(4, bytes.Length)]);
}

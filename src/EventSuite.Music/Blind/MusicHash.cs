using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Blind;

/// <summary>
/// A hash of the music: the same for the same notes (start, length, pitch, velocity, program, drums or not), tempo and
/// time signatures, whatever the order of tracks, the channels, the ticks per quarter, running status, names and
/// leading silence. Controllers, bends and key signatures are not part of it: who needs the same sound to the last
/// byte hashes the file.
/// </summary>
public static class MusicHash
{
    /// <summary>SHA-256 as 64 lowercase hexadecimal digits.</summary>
    public static string Of(Song song)
    {
        ArgumentNullException.ThrowIfNull(song);
        var numbers = new CanonicalNumbers(song);
        var bytes = new ArrayBufferWriter<byte>(8 * numbers.Values.Count);
        foreach (long number in numbers.Values)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(8), number);
            bytes.Advance(8);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }
}

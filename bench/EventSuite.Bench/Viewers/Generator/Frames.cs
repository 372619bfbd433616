using System.Buffers.Binary;
using System.Text;

namespace EventSuite.Bench.Viewers.Generator;

/// <summary>WebSocket frames (RFC 6455), as far as SignalR's JSON protocol needs them.</summary>
internal static class Frames
{
    /// <summary>Ends each message of SignalR's JSON protocol.</summary>
    public const byte RecordSeparator = 0x1e;

    public const int Continuation = 0;
    public const int Text = 1;
    public const int Close = 8;

    private const int MaxSmall = 125;
    private const int MaxPayload = 8_000_000;

    /// <summary>A client's text frame. Its mask is zero, so that one frame serves all viewers.</summary>
    public static byte[] OfClient(string message)
    {
        var payload = Encoding.UTF8.GetBytes(message + (char)RecordSeparator);
        return payload.Length <= MaxSmall
            ? [0x80 | Text, (byte)(0x80 | payload.Length), 0, 0, 0, 0, .. payload]
            : throw new ArgumentException($"Longer than {MaxSmall} bytes.", nameof(message));
    }

    /// <summary>Where the first frame's payload lies; false: more bytes are needed.</summary>
    /// <exception cref="InvalidDataException">It is no frame that a server may send.</exception>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out int opcode, out int start, out int length)
    {
        (opcode, start, length) = (0, 2, 0);
        if (bytes.Length < 2)
        {
            return false;
        }

        opcode = bytes[0] & 0x0f;
        length = bytes[1] & 0x7f;
        if ((bytes[1] & 0x80) != 0)
        {
            throw new InvalidDataException("The server sent a masked frame.");
        }

        start = length switch { 126 => 4, 127 => 10, _ => 2 };
        if (bytes.Length < start)
        {
            return false;
        }

        var size = length switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            127 => BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]),
            _ => (ulong)length,
        };
        length = size <= MaxPayload ? (int)size : throw new InvalidDataException($"A frame of {size} bytes is too large.");
        return bytes.Length - start >= length;
    }
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace EventSuite.Music.Midi;

/// <summary>
/// The short way for nearly all events: channel messages without fault after a delta time of one or two bytes. Stops
/// before anything else.
/// </summary>
internal static class PlainMessages
{
    /// <summary>Two bytes of delta time, a status, two data bytes.</summary>
    private const int Longest = 5;

    /// <param name="bytes">The file, in which the track ends at <paramref name="end"/>.</param>
    /// <param name="room">Where the events go; stops when it is full.</param>
    /// <param name="position">Moved behind the last event read.</param>
    /// <param name="tick">Moved to the last event read.</param>
    /// <param name="running">The status in force; 0 for none.</param>
    /// <returns>How many events were read.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Read(ReadOnlySpan<byte> bytes, int end, Span<MidiEvent> room, ref int position, ref long tick, ref byte running)
    {
        // Locals stay in registers, and one read of eight bytes stands for up to five that would each be checked.
        int at = position;
        int last = Math.Min(end - Longest, bytes.Length - sizeof(ulong));
        long now = tick;
        uint status = running;
        int count = 0;
        while (at <= last && count < room.Length)
        {
            ulong word = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
            int length = 3;
            uint delta = (uint)word & 0x7F;
            if ((word & 0x80) != 0)
            {
                if ((word & 0x8000) != 0)
                {
                    break;
                }

                delta = (delta << 7) | ((uint)(word >> 8) & 0x7F);
                word >>= 8;
                length = 4;
            }

            uint next = status;
            uint message = (uint)(word >> 8);
            if ((message & 0x80) != 0)
            {
                next = message & 0xFF;
                message = (uint)(word >> 16);
                length++;
            }

            message &= 0xFFFF;
            if ((next & 0xE0) == 0xC0)
            {
                message &= 0xFF;
                length--;
            }

            if (next - 0x80 >= 0x70 || (message & 0x8080) != 0 || now + delta > MidiTrack.MaxTick)
            {
                break;
            }

            now += delta;
            status = next;
            room[count++] = MidiEvent.Channelled(now, next | (message << 8));
            at += length;
        }

        (position, tick, running) = (at, now, (byte)status);
        return count;
    }
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventSuite.Music.Midi;

/// <summary>
/// The short way for nearly all events: channel messages without fault after a delta time of one or two bytes. Stops
/// before anything else.
/// </summary>
internal static class PlainMessages
{
    /// <summary>Two bytes of delta time, a status, two data bytes.</summary>
    private const int Longest = 5;

    /// <summary>Bits of the longest delta time: two bytes with seven each.</summary>
    private const int DeltaBits = 14;

    /// <param name="bytes">The file, in which the track ends at <paramref name="end"/>.</param>
    /// <param name="room">Where the events go; stops when it is full.</param>
    /// <param name="position">0 or more. Moved behind the last event read.</param>
    /// <param name="tick">Moved to the last event read.</param>
    /// <param name="running">The status in force; 0 for none.</param>
    /// <returns>How many events were read.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Read(ReadOnlySpan<byte> bytes, int end, Span<PackedEvent> room, ref int position, ref long tick, ref byte running)
    {
        // Locals stay in registers, and one read of eight bytes stands for up to five that would each be checked. What is
        // read begins at 'last' at most and so ends within the bytes; what is written comes before 'full'. No more events
        // are read than the ticks allow, whatever their delta times are.
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        ref PackedEvent begin = ref MemoryMarshal.GetReference(room);
        ref PackedEvent to = ref begin;
        long now = tick;
        ref PackedEvent full = ref Unsafe.Add(ref begin, (nint)Math.Min(room.Length, (MidiTrack.MaxTick - now) >> DeltaBits));
        nint at = position;
        nint last = Math.Min(end - Longest, bytes.Length - sizeof(ulong));
        uint status = running;
        while (at <= last && Unsafe.IsAddressLessThan(ref to, ref full))
        {
            ulong word = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, at), sizeof(ulong)));
            nint length = 3;
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
            if (next - 0x80 >= 0x40)
            {
                // Not notes, key pressure and controls: those with one data byte, bends, and what is not read here.
                if (next - 0xC0 >= 0x30)
                {
                    break;
                }

                if (next < 0xE0)
                {
                    message &= 0xFF;
                    length--;
                }
            }

            if ((message & 0x8080) != 0)
            {
                break;
            }

            now += delta;
            status = next;
            to = new PackedEvent(now, next | (message << 8));
            to = ref Unsafe.Add(ref to, 1);
            at += length;
        }

        (position, tick, running) = ((int)at, now, (byte)status);
        return (int)(Unsafe.ByteOffset(ref begin, ref to) / Unsafe.SizeOf<PackedEvent>());
    }
}

using System.Runtime.InteropServices;

namespace EventSuite.Music.Notes;

/// <summary>
/// A note while a song is read. It lies in memory as a <see cref="Note"/> does, so that a finished one is one.
/// While it sounds, its length is the place of the note that waits behind it on the same key; 0 for none. Until the
/// programs are known, its program is its port. Its channel may have <see cref="Note.UnusualBit"/>.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
internal struct OpenNote
{
    [FieldOffset(0)]
    public long Start;

    [FieldOffset(8)]
    public long Length;

    /// <summary>All that follows, written in one.</summary>
    [FieldOffset(16)]
    public ulong Origin;

    [FieldOffset(16)]
    public byte Pitch;

    [FieldOffset(17)]
    public byte Velocity;

    [FieldOffset(18)]
    public byte Channel;

    [FieldOffset(19)]
    public byte Program;

    [FieldOffset(20)]
    public int Track;

    /// <param name="message">The note on: status, pitch, velocity from the low byte on.</param>
    /// <param name="trackAndPort">Where these have their places in an origin.</param>
    public static ulong OriginOf(uint message, ulong trackAndPort) => (message >> 8) | ((message & 0x0F) << 16) | trackAndPort;

    /// <summary>Port and channel.</summary>
    public readonly int Voice => (Program << 4) | (Channel & 0x0F);
}

using System.Runtime.InteropServices;

namespace EventSuite.Music.Notes;

/// <summary>
/// A note while a song is read. It lies in memory as a <see cref="Note"/> does, so that a finished one is one.
/// While it sounds, its length is the place of the note that waits behind it on the same key; 0 for none. Until the
/// programs are known, its program is its port. Its channel may have <see cref="Note.UnusualBit"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OpenNote
{
    public long Start;
    public long Length;
    public byte Pitch;
    public byte Velocity;
    public byte Channel;
    public byte Program;
    public int Track;

    /// <summary>Port and channel.</summary>
    public readonly int Voice => (Program << 4) | (Channel & 0x0F);
}

using System.Text;

namespace EventHost.Tests.Support;

/// <summary>Small Standard MIDI files, written byte by byte so that the product's own writer is not what checks it.</summary>
public static class Tunes
{
    private const int Division = 96;

    /// <summary>Bars of four quarter notes at 120 a minute: two seconds each. Another number gives another tune.</summary>
    /// <param name="number">Which tune.</param>
    /// <param name="bars">How long.</param>
    /// <param name="text">A text that a stranger put into the file.</param>
    public static byte[] Tune(int number, int bars = 8, string? text = null)
    {
        var track = new MemoryStream();
        if (text is not null)
        {
            foreach (byte type in new byte[] { 0x01, 0x02, 0x03, 0x05 })
            {
                Meta(track, type, Encoding.UTF8.GetBytes(text));
            }
        }

        for (var beat = 0; beat < bars * 4; beat++)
        {
            var key = (byte)(60 + ((number + (beat * (1 + (number % 7)))) % 12));
            track.Write([0, 0x90, key, (byte)(64 + (number % 60)), .. Length(Division), 0x80, key, 0]);
        }

        Meta(track, 0x2F, []);
        return [.. "MThd"u8, 0, 0, 0, 6, 0, 0, 0, 1, 0, Division, .. "MTrk"u8, .. Number(track.Length), .. track.ToArray()];
    }

    private static void Meta(MemoryStream track, byte type, byte[] bytes) => track.Write([0, 0xFF, type, .. Length(bytes.Length), .. bytes]);

    private static byte[] Number(long n) => [(byte)(n >> 24), (byte)(n >> 16), (byte)(n >> 8), (byte)n];

    private static byte[] Length(int n) => n < 0x80 ? [(byte)n] : [(byte)(0x80 | (n >> 7)), (byte)(n & 0x7F)];
}

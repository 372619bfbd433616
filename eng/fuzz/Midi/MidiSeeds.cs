using MusicFuzz.Running;

namespace MusicFuzz.Midi;

/// <summary>MIDI files to begin with.</summary>
internal static class MidiSeeds
{
    private const string End = "00FF2F00";

    /// <summary>
    /// Five files written by hand (each format, SMPTE division, RMID, an unknown chunk, every kind of event), one that lasts as long
    /// as a file may, small
    /// files of the demo, and small files of the torture set and the tune books where they are there.
    /// </summary>
    public static byte[][] All() =>
    [
        .. Enumerable.Repeat(Written(), 6).SelectMany(files => files),
        LongestTrack(),
        .. Corpus.OfRepository("samples/event-kits/got-talent/demo/entries", "*.mid", 6, 3_000).Select(File.ReadAllBytes),
        .. Corpus.OfSharedData("midi-torture", "*", 24, 3_000).Select(File.ReadAllBytes),
        .. Corpus.OfSharedData("nottingham", "*.mid", 4, 3_000).Select(File.ReadAllBytes),
    ];

    private static byte[][] Written()
    {
        byte[] one =
        [
            .. Header(0, 1, 96),
            .. Track("00FF580403021808 00FF510307A120 00FF5902FD01 00FF54054017 1E0F28 00C005 00903C40 603C00 00B0407F 00903E40 603E00 00F0034312F7 00F70101 00E00140 00A03C10 00D020"),
        ];
        return
        [
            one,
            [.. Header(1, 2, 96), .. Track("00FF03024142 00FF5902FD01"), .. Chunk("XXXX", [1, 2]), .. Track("830099247F 10803C00 00E00140 00FF200103 00FF210100 00FF00020007")],
            [.. Header(2, 2, 0xE728), .. Track("00904040 30804000"), .. Track("00914040 30814000")],
            [.. Header(1, 3, 480), .. Track("00FF51030F4240 8340FF5103020000 00FF580402010C08"), .. Track("00C018 00903C40 0043 40 83603C00 004300 00903C50 00 3C50"), .. Track("00992440 78 2400 00 26 50")],
            [.. "RIFF"u8, .. BitConverter.GetBytes(12 + one.Length + 12), .. "RMIDdata"u8, .. BitConverter.GetBytes(one.Length), .. one, .. "INFO"u8, 4, 0, 0, 0, 1, 2, 3, 4],
        ];
    }

    // As late as a tick may be, but for one longest delta time.
    private static byte[] LongestTrack() => [.. Header(0, 1, 96), .. Track("00C001" + string.Concat(Enumerable.Repeat("FFFFFF7F01", 1023)))];

    private static byte[] Header(int format, int tracks, int division) =>
        [.. "MThd"u8, 0, 0, 0, 6, 0, (byte)format, 0, (byte)tracks, (byte)(division >> 8), (byte)division];

    private static byte[] Track(string events) => Chunk("MTrk", Convert.FromHexString((events + End).Replace(" ", "", StringComparison.Ordinal)));

    private static byte[] Chunk(string id, byte[] body) =>
        [.. id.Select(letter => (byte)letter), 0, 0, (byte)(body.Length >> 8), (byte)body.Length, .. body];
}

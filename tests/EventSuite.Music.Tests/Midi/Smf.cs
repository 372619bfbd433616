using EventSuite.Music.Midi;

namespace EventSuite.Music.Tests.Midi;

/// <summary>Files written by hand, byte by byte.</summary>
internal static class Smf
{
    public const string End = "00 FF 2F 00";

    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", ""));

    /// <summary>Format 0, 96 ticks, one track with these events and nothing added.</summary>
    public static byte[] OneTrack(string events, int format = 0) => [.. Header(format, 1), .. Chunk("MTrk", Bytes(events))];

    public static byte[] Header(int format, int tracks, int division = 96) =>
        [.. "MThd"u8, 0, 0, 0, 6, 0, (byte)format, 0, (byte)tracks, (byte)(division >> 8), (byte)division];

    public static byte[] Chunk(string id, byte[] body) =>
        [.. System.Text.Encoding.ASCII.GetBytes(id), 0, 0, (byte)(body.Length >> 8), (byte)body.Length, .. body];

    public static MidiFile Valid(byte[] bytes)
    {
        MidiReadResult result = MidiFile.Read(bytes, MidiReadOptions.Strict);
        Assert.True(result.IsUsable, result.Refusal?.ToString());
        Assert.Empty(result.Faults);
        return result.File;
    }

    /// <summary>"tick:status data data" of each event, so that a test can name them all in one line.</summary>
    public static string Dump(MidiTrack track)
    {
        var parts = new List<string>();
        foreach (MidiEvent e in track.Events)
        {
            string payload = Convert.ToHexString(track.Payload(e));
            parts.Add(e.IsChannelMessage ? $"{e.Tick}:{e.Status:X2}{e.Data1:X2}{e.Data2:X2}"
                : e.Kind == MidiEventKind.Meta ? $"{e.Tick}:FF{e.Data1:X2}[{payload}]" : $"{e.Tick}:{e.Status:X2}[{payload}]");
        }

        return string.Join(" ", parts);
    }
}

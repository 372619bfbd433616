namespace EndToEnd.Support;

/// <summary>Small Standard MIDI files.</summary>
public static class Tune
{
    private const int Division = 96;

    /// <summary>Bars of four quarter notes at 120 a minute: two seconds each. Another number gives another tune.</summary>
    public static byte[] Of(int number, int bars = 2)
    {
        using var track = new MemoryStream();
        for (var beat = 0; beat < bars * 4; beat++)
        {
            var key = (byte)(60 + ((number + (beat * (1 + (number % 7)))) % 12));
            track.Write([0, 0x90, key, (byte)(64 + (number % 60)), Division, 0x80, key, 0]);
        }

        track.Write([0, 0xFF, 0x2F, 0]);
        return [.. "MThd"u8, 0, 0, 0, 6, 0, 0, 0, 1, 0, Division, .. "MTrk"u8, 0, 0, (byte)(track.Length >> 8), (byte)track.Length, .. track.ToArray()];
    }
}

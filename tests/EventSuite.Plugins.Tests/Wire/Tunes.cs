using EventSuite.Music.Notes;

namespace EventSuite.Plugins.Tests.Wire;

/// <summary>Small pieces.</summary>
internal static class Tunes
{
    /// <summary>A scale of quarters: one note for each of these beats.</summary>
    public static Song Scale(int beats) =>
        new Score(96, Enumerable.Range(0, beats).Select(i => new Note(i * 96, 96, (byte)(60 + (i % 12)), 90, 0, 0, 0))).ToSong();

    public static byte[] Bytes(int beats) => Scale(beats).File.Write();
}

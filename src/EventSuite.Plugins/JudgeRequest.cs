using EventSuite.Music.Notes;

namespace EventSuite.Plugins;

/// <summary>What a judge is asked for.</summary>
/// <param name="Midi">A Standard MIDI File without names and texts.</param>
/// <param name="FirstBar">The first bar to judge, 1 for the first full bar of music; null for the whole piece.</param>
/// <param name="Bars">How many bars from <paramref name="FirstBar"/>, 1 or more; eight when null.</param>
public sealed record JudgeRequest(ReadOnlyMemory<byte> Midi, int? FirstBar = null, int? Bars = null)
{
    /// <summary>How many bars are judged when the request does not say.</summary>
    public const int UsualBars = 8;

    /// <summary>The whole piece.</summary>
    /// <exception cref="PluginFaultException">Not a usable MIDI file; code <see cref="PluginFaultCode.MusicUnusable"/>.</exception>
    public Song ReadSong() => MidiBytes.ReadSong(Midi, "The music");

    /// <summary>What is to be judged: the bars asked for, as <see cref="Song.CropBars"/> cuts them, or the whole piece.</summary>
    /// <exception cref="PluginFaultException">Not a usable MIDI file, or no such bar; code <see cref="PluginFaultCode.MusicUnusable"/>.</exception>
    public Song ReadExcerpt()
    {
        Song song = ReadSong();
        if (FirstBar is null && Bars is null)
        {
            return song;
        }

        int first = FirstBar ?? 1;
        return first > Math.Max(1, song.BarCount)
            ? throw PluginFaultException.MusicUnusable($"Bar {first} was asked for, but the music has {song.BarCount} bars.")
            : song.CropBars(first - 1, Bars ?? UsualBars);
    }
}

using EventSuite.Music.Notes;

namespace EventSuite.Plugins;

/// <summary>What a judge is asked for.</summary>
/// <param name="Midi">
/// A Standard MIDI File without names and texts: the music that is to be judged and no more. In a contest these are the
/// participant's eight bars, or fewer when the music ends before; the host has cut them out with <see cref="Song.CropBars"/>.
/// </param>
public sealed record JudgeRequest(ReadOnlyMemory<byte> Midi)
{
    /// <summary>The music that is to be judged.</summary>
    /// <exception cref="PluginFaultException">Not a usable MIDI file; code <see cref="PluginFaultCode.MusicUnusable"/>.</exception>
    public Song ReadSong() => MidiBytes.ReadSong(Midi, "The music");
}

using EventSuite.Music.Notes;

namespace EventSuite.Plugins;

/// <summary>Music that a composer starts from.</summary>
/// <param name="Name">What it is, such as <c>melody</c>; for people.</param>
/// <param name="Midi">A Standard MIDI File.</param>
public sealed record MusicInput(string Name, ReadOnlyMemory<byte> Midi)
{
    /// <summary>The music.</summary>
    /// <exception cref="PluginFaultException">Not a usable MIDI file; code <see cref="PluginFaultCode.MusicUnusable"/>.</exception>
    public Song ReadSong() => MidiBytes.ReadSong(Midi, $"The input '{Name}'");
}

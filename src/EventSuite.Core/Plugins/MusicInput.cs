namespace EventSuite.Core.Plugins;

/// <summary>Music that a generator starts from.</summary>
/// <param name="Name">A name for messages; never the owner's.</param>
/// <param name="Midi">A Standard MIDI file.</param>
public sealed record MusicInput(string Name, ReadOnlyMemory<byte> Midi);

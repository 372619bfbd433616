namespace EventSuite.Core.Plugins;

/// <summary>One composition that a generator made.</summary>
/// <param name="Midi">A Standard MIDI file; checked to be one.</param>
/// <param name="Title">The plugin's idea for a title, if any.</param>
/// <param name="Notes">What the plugin says about it, if anything.</param>
public sealed record GeneratedPiece(byte[] Midi, string? Title, string? Notes);

namespace EventSuite.Music.Notes;

/// <summary>A program change on a voice (port × 16 + channel).</summary>
internal readonly record struct ProgramChange(long Tick, ushort Voice, byte Program);

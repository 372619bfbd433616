namespace EventSuite.Music.Notes;

/// <summary>A program change on a channel.</summary>
internal readonly record struct ProgramChange(long Tick, byte Channel, byte Program);

namespace EventSuite.Music.Midi;

/// <summary>Where the bytes of a meta or sysex event lie in the buffer of its track.</summary>
internal readonly record struct PayloadSlice(int Offset, int Length);

namespace EventSuite.Music.Midi;

/// <summary>What a meta or sysex event is, and where its bytes lie in the buffer of its track.</summary>
/// <param name="Offset">First byte.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Status">0xFF for meta events, 0xF0 or 0xF7 for sysex.</param>
/// <param name="MetaType">0 for sysex.</param>
internal readonly record struct PayloadSlice(int Offset, int Length, byte Status, byte MetaType);

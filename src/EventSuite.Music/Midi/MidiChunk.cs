namespace EventSuite.Music.Midi;

/// <summary>A chunk that is neither header nor track: kept as it came.</summary>
/// <param name="Id">Four printable ASCII characters.</param>
/// <param name="Data">The body.</param>
/// <param name="TracksBefore">How many tracks stand before it in the file.</param>
public sealed record MidiChunk(string Id, ReadOnlyMemory<byte> Data, int TracksBefore);

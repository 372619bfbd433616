using DemoMusic.Layers;

namespace DemoMusic.Pieces;

/// <summary>All that one instrument plays in one role, from start to end of the piece.</summary>
public sealed record Track(Instrument Instrument, string Name, IReadOnlyList<PlayedNote> Notes);

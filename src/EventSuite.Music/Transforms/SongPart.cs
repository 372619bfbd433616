using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>A part of a song.</summary>
/// <param name="Index">The track or channel it was.</param>
/// <param name="Song">The part as a song of its own.</param>
public sealed record SongPart(int Index, Song Song);

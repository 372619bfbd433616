using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>One line of a song, ready for a notation of one voice.</summary>
/// <param name="Song">The line as a song of its own.</param>
/// <param name="Grid">What was done about its note values.</param>
/// <param name="LargestMove">By how much a start had to move at most, in quarter notes; 0 when beats were estimated.</param>
/// <param name="IsChosen">True when the notes are the melody that was found among more.</param>
/// <param name="NotesLeft">Pitched notes of the song that are not on the line.</param>
/// <param name="DrumsLeft">Drum notes of the song: no notation of one voice has them.</param>
public sealed record SingleLineResult(Song Song, LineGrid Grid, double LargestMove, bool IsChosen, int NotesLeft, int DrumsLeft);

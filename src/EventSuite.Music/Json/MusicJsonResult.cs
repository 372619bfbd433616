using System.Diagnostics.CodeAnalysis;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Json;

/// <summary>What reading gave: a song, or the reason why there is none.</summary>
/// <param name="Song">The music; null when the text is refused.</param>
/// <param name="Fault">The first fault; null when there is a song.</param>
public sealed record MusicJsonResult(Song? Song, MusicJsonFault? Fault)
{
    /// <summary>True when there is a song.</summary>
    [MemberNotNullWhen(true, nameof(Song))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsUsable => Song is not null;
}

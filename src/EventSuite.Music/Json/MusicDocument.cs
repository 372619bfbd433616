namespace EventSuite.Music.Json;

/// <summary>The whole of the JSON form; what stands in it is described at <see cref="MusicJson"/>. Null is what is not there.</summary>
internal sealed record MusicDocument(
    int? Version,
    string? Title,
    int? TicksPerQuarter,
    long? EndTick,
    TempoDocument?[]? Tempos,
    TimeSignatureDocument?[]? TimeSignatures,
    KeySignatureDocument?[]? KeySignatures,
    TrackDocument?[]? Tracks);

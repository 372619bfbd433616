namespace EventSuite.Music.Json;

/// <summary>A track in JSON: the notes of one channel with one program.</summary>
internal sealed record TrackDocument(string? Name, int? Channel, int? Program, bool? Drums, NoteRow[]? Notes);

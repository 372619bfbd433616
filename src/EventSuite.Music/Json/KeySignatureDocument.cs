namespace EventSuite.Music.Json;

/// <summary>A key signature in JSON.</summary>
internal sealed record KeySignatureDocument(long? Tick, int? Sharps, bool? Minor);

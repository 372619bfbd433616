namespace EventSuite.Music.Json;

/// <summary>A tempo in JSON.</summary>
internal sealed record TempoDocument(long? Tick, int? MicrosecondsPerQuarter);

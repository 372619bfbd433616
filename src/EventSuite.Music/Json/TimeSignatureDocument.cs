namespace EventSuite.Music.Json;

/// <summary>A time signature in JSON.</summary>
internal sealed record TimeSignatureDocument(long? Tick, int? Numerator, int? Denominator);

using System.Text.Json.Serialization;

namespace EventSuite.Music.Json;

/// <summary>A note in JSON: <c>[start, duration, pitch, velocity]</c>.</summary>
[JsonConverter(typeof(NoteRowConverter))]
internal readonly record struct NoteRow(long Start, long Duration, int Pitch, int Velocity);

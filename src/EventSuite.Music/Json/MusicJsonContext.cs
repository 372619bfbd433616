using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventSuite.Music.Json;

/// <summary>Strict: no properties that are not known, none twice, no comments.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 8,
    WriteIndented = true)]
[JsonSerializable(typeof(MusicDocument))]
internal sealed partial class MusicJsonContext : JsonSerializerContext;

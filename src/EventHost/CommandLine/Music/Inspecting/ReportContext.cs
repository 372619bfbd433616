using System.Text.Json.Serialization;

namespace EventHost.CommandLine.Music.Inspecting;

/// <summary>Reports as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FileReport))]
internal sealed partial class ReportContext : JsonSerializerContext;

using System.Text.Json;

namespace EventSuite.Core.Kits.Json;

/// <summary>A JSON value that knows its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">E.g. <c>criteria[2].weight</c>; empty for the whole.</param>
/// <param name="Place">File and line.</param>
/// <param name="Text">Of a string: its content; of a number: its digits; else null.</param>
/// <param name="Items">Of an array.</param>
/// <param name="Properties">Of an object.</param>
internal sealed record JsonAt(
    JsonValueKind Kind,
    string Path,
    KitPlace Place,
    string? Text,
    IReadOnlyList<JsonAt> Items,
    IReadOnlyDictionary<string, JsonAt> Properties);

using System.Text.Json;

namespace EventHost.Tests.Support;

/// <summary>Short ways into JSON; what is missing fails with the whole element.</summary>
public static class JsonReading
{
    public static JsonElement At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found)
            ? found
            : throw new Xunit.Sdk.XunitException($"No '{name}' in {element}");

    public static string Text(this JsonElement element, string name) => element.At(name).GetString()!;

    public static int Number(this JsonElement element, string name) => element.At(name).GetInt32();

    public static Guid Id(this JsonElement element) => element.At("id").GetGuid();

    public static IReadOnlyList<JsonElement> List(this JsonElement element, string name) => [.. element.At(name).EnumerateArray()];
}

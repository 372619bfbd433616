using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventSuite.Data;

/// <summary>
/// How definitions, scores and snapshots are kept. By reflection, not source-generated: there, a property that an
/// older row lacks would lose the default its type gives it.
/// </summary>
internal static class StoreJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The row is damaged.</exception>
    public static T Read<T>(string json)
        where T : class =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A kept {typeof(T).Name} is null.");
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventHost.Live;

/// <summary>JSON that is written as it is: a snapshot is serialised once for all viewers.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record RawJson(byte[] Utf8)
{
    internal sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Raw JSON is only written.");

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8, skipInputValidation: true);
    }
}

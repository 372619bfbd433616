using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventSuite.Music.Json;

/// <summary>Four whole numbers in brackets.</summary>
internal sealed class NoteRowConverter : JsonConverter<NoteRow>
{
    public override NoteRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var row = new NoteRow(Number(ref reader), Number(ref reader), (int)Math.Clamp(Number(ref reader), -1, 128), (int)Math.Clamp(Number(ref reader), -1, 128));
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? row : throw new JsonException();
    }

    // The writer puts raw values behind one another: each on a line of its own is for the eyes.
    public override void Write(Utf8JsonWriter writer, NoteRow value, JsonSerializerOptions options) =>
        writer.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"\n        [{value.Start}, {value.Duration}, {value.Pitch}, {value.Velocity}]"));

    private static long Number(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number) ? number : throw new JsonException();
}

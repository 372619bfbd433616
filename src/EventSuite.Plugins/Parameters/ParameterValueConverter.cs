using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventSuite.Plugins.Parameters;

/// <summary>Parameter values as JSON numbers, strings, true and false.</summary>
internal sealed class ParameterValueConverter : JsonConverter<ParameterValue>
{
    public override ParameterValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetDouble(out double number) && double.IsFinite(number):
                return new(number);
            case JsonTokenType.True or JsonTokenType.False:
                return new(reader.TokenType == JsonTokenType.True);
            case JsonTokenType.String:
                return new(reader.GetString()!);
            default:
                throw new JsonException("A parameter's value is a number, a string, true or false.");
        }
    }

    public override void Write(Utf8JsonWriter writer, ParameterValue value, JsonSerializerOptions options)
    {
        switch (value.Kind)
        {
            // Whole numbers without exponent or fraction: "1E+16" would be a float to Python.
            case ParameterValueKind.Number when Math.Abs(value.Number) <= GenerateRequest.LargestSeed && value.Number == Math.Truncate(value.Number):
                writer.WriteNumberValue((long)value.Number);
                break;
            case ParameterValueKind.Number:
                writer.WriteNumberValue(value.Number);
                break;
            case ParameterValueKind.Switch:
                writer.WriteBooleanValue(value.IsOn);
                break;
            default:
                writer.WriteStringValue(value.Text);
                break;
        }
    }
}

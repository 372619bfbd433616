using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EventSuite.Plugins.Wire;

/// <summary>JSON of the wire: generated readers and writers, no reflection.</summary>
[JsonSerializable(typeof(InitializeDto))]
[JsonSerializable(typeof(InitializedDto))]
[JsonSerializable(typeof(GenerateDto))]
[JsonSerializable(typeof(GeneratedDto))]
[JsonSerializable(typeof(JudgeDto))]
[JsonSerializable(typeof(JudgedDto))]
[JsonSerializable(typeof(CancelDto))]
[JsonSerializable(typeof(ProgressDto))]
[JsonSerializable(typeof(LogDto))]
[JsonSerializable(typeof(ErrorDto))]
[JsonSerializable(typeof(EmptyDto))]
internal sealed partial class WireJson : JsonSerializerContext
{
    public static WireJson Strict { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = WireMessage.MaxDepth,
        AllowDuplicateProperties = false,
    });

    /// <summary>The params or result of a message.</summary>
    /// <exception cref="PluginFaultException">Not of the right shape: code <see cref="PluginFaultCode.InvalidParameters"/>, with the field.</exception>
    public static T Parse<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return json.IsEmpty ? JsonSerializer.Deserialize("{}"u8, type)! : JsonSerializer.Deserialize(json.Span, type)
                ?? throw PluginFaultException.InvalidParameter("", "An object was expected, not null.");
        }
        catch (JsonException e)
        {
            string field = e.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : "";
            throw new PluginFaultException(PluginFaultCode.InvalidParameters, $"{(field.Length == 0 ? "The message" : $"'{field}'")} is not of the shape that the protocol says.", e) { Field = field };
        }
    }

    /// <summary>A frame with one of params, result or error.</summary>
    public static ArrayBufferWriter<byte> Frame<T>(long? id, string? method, string member, T value, JsonTypeInfo<T> type, bool nullId = false)
    {
        var frame = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(frame);
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, "2.0"u8);
        if (id is { } number)
        {
            writer.WriteNumber("id"u8, number);
        }
        else if (nullId)
        {
            writer.WriteNull("id"u8);
        }

        if (method is not null)
        {
            writer.WriteString("method"u8, method);
        }

        writer.WritePropertyName(member);
        JsonSerializer.Serialize(writer, value, type);
        writer.WriteEndObject();
        writer.Flush();
        return frame;
    }
}

using System.Text.Json;
using System.Text.Unicode;

namespace EventSuite.Plugins.Wire;

/// <summary>A frame taken apart: which members of JSON-RPC it has. Params, result and error stay bytes until they are wanted.</summary>
internal readonly ref struct WireMessage
{
    /// <summary>Deepest nesting of objects and lists in a frame.</summary>
    public const int MaxDepth = 32;

    /// <summary>The id, when there is one that a host makes.</summary>
    public long? Id { get; private init; }

    /// <summary>True when there is a member <c>id</c>, whatever stands in it.</summary>
    public bool HasId { get; private init; }

    /// <summary>The method of a request or notification.</summary>
    public string? Method { get; private init; }

    /// <summary>True when the members fit JSON-RPC 2.0.</summary>
    public bool IsValid { get; private init; }

    /// <summary>The bytes of <c>params</c>; empty without.</summary>
    public ReadOnlyMemory<byte> Params { get; private init; }

    /// <summary>The bytes of <c>result</c>; empty without.</summary>
    public ReadOnlyMemory<byte> Result { get; private init; }

    /// <summary>The bytes of <c>error</c>; empty without.</summary>
    public ReadOnlyMemory<byte> Error { get; private init; }

    /// <summary>Takes a frame apart.</summary>
    /// <exception cref="JsonException">Not one JSON value in UTF-8, nested too deeply, or a known member twice.</exception>
    public static WireMessage Read(ReadOnlyMemory<byte> frame)
    {
        if (!Utf8.IsValid(frame.Span))
        {
            throw new JsonException("It is not UTF-8.");
        }

        var reader = new Utf8JsonReader(frame.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            reader.Read();
            return default; // JSON, but no request: not valid.
        }

        long? id = null;
        string? method = null;
        bool hasId = false, valid = true, versioned = false;
        ReadOnlyMemory<byte> parameters = default, result = default, error = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (IsNamed(ref reader, "id"u8))
            {
                reader.Read();
                hasId = Once(!hasId, "id");
                id = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number) && number > 0 ? number : null;
                reader.Skip();
            }
            else if (IsNamed(ref reader, "method"u8))
            {
                reader.Read();
                Once(method is null, "method");
                method = Text(ref reader, ref valid);
            }
            else if (IsNamed(ref reader, "jsonrpc"u8))
            {
                reader.Read();
                versioned = Text(ref reader, ref valid) == "2.0";
            }
            else if (IsNamed(ref reader, "params"u8))
            {
                parameters = Slice(frame, ref reader, Once(parameters.IsEmpty, "params"));
            }
            else if (IsNamed(ref reader, "result"u8))
            {
                result = Slice(frame, ref reader, Once(result.IsEmpty, "result"));
            }
            else if (IsNamed(ref reader, "error"u8))
            {
                error = Slice(frame, ref reader, Once(error.IsEmpty, "error"));
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read(); // Throws when something follows the object.
        return new WireMessage
        {
            Id = id,
            HasId = hasId,
            Method = method,
            Params = parameters,
            Result = result,
            Error = error,
            IsValid = valid && versioned && (!hasId || id is not null || method is null)
                && (method is not null ? result.IsEmpty && error.IsEmpty : result.IsEmpty != error.IsEmpty),
        };
    }

    /// <summary>True when the member has that name; a name with half of a surrogate pair in it has none of ours.</summary>
    private static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Once(bool first, string name) =>
        first ? true : throw new JsonException($"The member '{name}' stands twice.");

    private static string? Text(ref Utf8JsonReader reader, ref bool valid)
    {
        string? text = null;
        try
        {
            text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no text.
        }

        valid &= text is not null;
        reader.Skip();
        return text;
    }

    private static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> frame, ref Utf8JsonReader reader, bool _)
    {
        reader.Read();
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return frame[start..(int)reader.BytesConsumed];
    }
}

using System.Text;
using System.Text.Json;

namespace EventSuite.Core.Kits.Json;

/// <summary>Parses a kit's JSON file into values that know their lines.</summary>
internal ref struct JsonTree
{
    private static readonly Dictionary<string, JsonAt> NoProperties = [];

    private readonly string _file;
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly KitFaults _faults;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;

    private JsonTree(string file, byte[] utf8, KitFaults faults)
    {
        _file = file;
        _utf8 = utf8;
        _faults = faults;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 32 });
    }

    /// <summary>The value, or null and a fault with the line at which the file stops being JSON.</summary>
    public static JsonAt? Parse(string file, string text, KitFaults faults)
    {
        var tree = new JsonTree(file, Encoding.UTF8.GetBytes(text), faults);
        try
        {
            tree._reader.Read();
            var root = tree.Value("");
            // Reads to the end, so that anything after the value is found.
            tree._reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            faults.Add("kit_json", new KitPlace(file, (int)(e.LineNumber ?? 0) + 1), $"this is not valid JSON: {FirstSentence(e.Message)}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader's word for an escape that is half a character (a lone surrogate).
            faults.Add("kit_json", new KitPlace(file, tree.LineHere()), "a text holds half a character (a lone surrogate escape such as \\ud800). Type it anew.");
            return null;
        }
    }

    private JsonAt Value(string path)
    {
        var place = new KitPlace(_file, LineHere());
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new JsonAt(JsonValueKind.Object, path, place, null, [], Properties(path));
            case JsonTokenType.StartArray:
                var items = new List<JsonAt>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(FormattableString.Invariant($"{path}[{items.Count}]")));
                }

                return new JsonAt(JsonValueKind.Array, path, place, null, items, NoProperties);
            case JsonTokenType.String:
                return new JsonAt(JsonValueKind.String, path, place, _reader.GetString(), [], NoProperties);
            case JsonTokenType.Number:
                return new JsonAt(JsonValueKind.Number, path, place, Encoding.UTF8.GetString(_reader.ValueSpan), [], NoProperties);
            default:
                var kind = _reader.TokenType switch { JsonTokenType.True => JsonValueKind.True, JsonTokenType.False => JsonValueKind.False, _ => JsonValueKind.Null };
                return new JsonAt(kind, path, place, null, [], NoProperties);
        }
    }

    private Dictionary<string, JsonAt> Properties(string path)
    {
        var properties = new Dictionary<string, JsonAt>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var place = new KitPlace(_file, LineHere());
            _reader.Read();
            var value = Value(path.Length == 0 ? name : $"{path}.{name}");
            if (!properties.TryAdd(name, value))
            {
                _faults.Add("kit_json_twice", place, $"'{name}' is given twice. Remove one.");
            }
        }

        return properties;
    }

    private int LineHere()
    {
        var here = (int)_reader.TokenStartIndex;
        _line += _utf8[_counted..here].Count((byte)'\n');
        _counted = here;
        return _line;
    }

    // The rest of the message repeats line and byte position.
    private static string FirstSentence(string message) =>
        message.IndexOf(" LineNumber:", StringComparison.Ordinal) is >= 0 and var end ? message[..end] : message;
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EventSuite.Plugins.Manifests;

/// <summary>The members of one JSON object, read by name; every fault goes to one list.</summary>
internal sealed class FieldReader
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<ManifestFault> _faults;
    private readonly string _path;

    public FieldReader(JsonElement element, string path, List<ManifestFault> faults)
    {
        _path = path;
        _faults = faults;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string name = NameOf(member);
            if (!_members.TryAdd(name, member.Value))
            {
                Tell(name, "Stands twice.", "Keep one.");
            }
        }
    }

    public int FaultCount => _faults.Count;

    public void Tell(string name, string what, string mend) => _faults.Add(new ManifestFault($"{_path}.{PlainText.Line(name, 40)}", what, mend));

    /// <summary>Members that nobody asked for: typing errors.</summary>
    public void TellUnknown()
    {
        foreach (string name in _members.Keys.Where(n => !_asked.Contains(n)))
        {
            string? near = _asked.FirstOrDefault(a => string.Equals(a, name, StringComparison.OrdinalIgnoreCase))
                ?? _asked.FirstOrDefault(a => a.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(a, StringComparison.OrdinalIgnoreCase));
            Tell(name, "There is no such member.", near is null ? $"Leave it out; known are: {string.Join(", ", _asked)}." : $"Did you mean \"{near}\"?");
        }
    }

    /// <summary>Leaves the members that nobody asked for alone.</summary>
    public void Forget() => _asked.UnionWith(_members.Keys);

    public bool Has(string name) => Find(name) is not null;

    public JsonElement? Find(string name)
    {
        _asked.Add(name);
        return _members.TryGetValue(name, out JsonElement value) ? value : null;
    }

    /// <summary>A line of text; <paramref name="otherwise"/> when it is missing, a fault when that is null.</summary>
    public string Line(string name, int longest, string? otherwise, string mend)
    {
        if (Find(name) is not { } value)
        {
            if (otherwise is null)
            {
                Tell(name, "Is missing.", mend);
            }

            return otherwise ?? "";
        }

        if (TextOf(value) is not { } text)
        {
            Tell(name, $"Is {Describe(value)}, not a text.", mend);
            return "";
        }

        string? fault = text.Length > longest ? $"Has {text.Length} characters, more than {longest}."
            : text.Trim().Length == 0 && otherwise is null ? "Is empty."
            : PlainText.FirstOdd(text) is >= 0 and var odd ? $"Character {odd + 1} is not printable."
            : null;
        if (fault is not null)
        {
            Tell(name, fault, mend);
        }

        return text;
    }

    public string Pattern(string name, Regex pattern, int longest, string mend)
    {
        int before = FaultCount;
        string text = Line(name, longest, null, mend);
        if (FaultCount == before && !pattern.IsMatch(text))
        {
            Tell(name, $"'{PlainText.Line(text, 60)}' is not allowed.", mend);
        }

        return FaultCount == before ? text : "";
    }

    public int Integer(string name, int min, int max, int? otherwise)
    {
        string mend = $"Give a whole number from {min} to {max}.";
        if (Find(name) is not { } value)
        {
            if (otherwise is null)
            {
                Tell(name, "Is missing.", mend);
            }

            return otherwise ?? min;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out int number) || number < min || number > max)
        {
            Tell(name, $"Is {Describe(value)}.", mend);
            return otherwise ?? min;
        }

        return number;
    }

    /// <summary>Seconds from 1 to a most.</summary>
    public double Seconds(string name, int most, double otherwise)
    {
        if (Find(name) is not { } value)
        {
            return otherwise;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double seconds) && seconds >= 1 && seconds <= most)
        {
            return seconds;
        }

        Tell(name, $"Is {Describe(value)}.", $"Give seconds from 1 to {most}.");
        return otherwise;
    }

    public double? Number(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number))
        {
            return number;
        }

        Tell(name, $"Is {Describe(value)}.", "Give a number.");
        return null;
    }

    public bool Switch(string name, bool otherwise)
    {
        if (Find(name) is not { } value)
        {
            return otherwise;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Tell(name, $"Is {Describe(value)}.", "Give true or false.");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    public FieldReader? Object(string name, bool required, string mend)
    {
        if (Find(name) is not { } value)
        {
            if (required)
            {
                Tell(name, "Is missing.", mend);
            }

            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new FieldReader(value, $"{_path}.{name}", _faults);
        }

        Tell(name, $"Is {Describe(value)}, not an object.", mend);
        return null;
    }

    public IReadOnlyList<FieldReader> Objects(string name, int most, string mend)
    {
        var readers = new List<FieldReader>();
        foreach ((JsonElement item, int i) in Items(name, most, mend).Select((item, i) => (item, i)))
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                readers.Add(new FieldReader(item, $"{_path}.{name}[{i}]", _faults));
            }
            else
            {
                Tell($"{name}[{i}]", $"Is {Describe(item)}, not an object.", mend);
            }
        }

        return readers;
    }

    public IReadOnlyList<string> Texts(string name, int most, int longest, string mend)
    {
        var texts = new List<string>();
        foreach ((JsonElement item, int i) in Items(name, most, mend).Select((item, i) => (item, i)))
        {
            string? text = TextOf(item);
            if (text is null || text.Length > longest || text.Trim().Length == 0 || PlainText.FirstOdd(text) >= 0)
            {
                Tell($"{name}[{i}]", $"Is {Describe(item)}.", mend);
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    private IReadOnlyList<JsonElement> Items(string name, int most, string mend)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > most)
        {
            string found = value.ValueKind == JsonValueKind.Array ? $"Has {value.GetArrayLength()} items, more than {most}." : $"Is {Describe(value)}, not a list.";
            Tell(name, found, mend);
            return [];
        }

        return [.. value.EnumerateArray()];
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair: no text.
        }
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD"; // Half of a surrogate pair: no name that anybody asks for.
        }
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when TextOf(value) is { } text => $"'{PlainText.Line(text, 60)}'",
        JsonValueKind.String => "a text with half a character",
        JsonValueKind.Number => PlainText.Line(value.GetRawText(), 30),
        JsonValueKind.Null => "null",
        _ => value.ValueKind.ToString().ToLower(CultureInfo.InvariantCulture),
    };
}

using System.Globalization;
using System.Text.Json;

namespace EventSuite.Core.Kits.Json;

/// <summary>Takes an object's properties by name and type; what is absent or null gives the fallback, what has another type a fault.</summary>
internal sealed class JsonFields
{
    private readonly HashSet<string> _taken = [];
    private readonly KitFaults _faults;
    private readonly JsonAt _value;

    public JsonFields(JsonAt value, KitFaults faults)
    {
        _value = value;
        _faults = faults;
        faults.Place(value.Path, value.Place);
        foreach (var property in value.Properties.Values)
        {
            faults.Place(property.Path, property.Place);
        }
    }

    public string Text(string name, string fallback = "") => Take(name, JsonValueKind.String, "a text in quotes")?.Text ?? fallback;

    public string? OptionalText(string name) => Take(name, JsonValueKind.String, "a text in quotes")?.Text;

    public int Int(string name, int fallback)
    {
        if (Take(name, JsonValueKind.Number, "a whole number") is not { } value)
        {
            return fallback;
        }

        if (int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Wrong(name, value, "a whole number");
        return fallback;
    }

    public decimal Decimal(string name, decimal fallback)
    {
        if (Take(name, JsonValueKind.Number, "a number") is not { } value)
        {
            return fallback;
        }

        if (decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Wrong(name, value, "a number of ordinary size");
        return fallback;
    }

    public T Choice<T>(string name, T fallback)
        where T : struct, Enum
    {
        if (Take(name, JsonValueKind.String, $"one of {KitWords.Choices<T>()}") is not { } value)
        {
            return fallback;
        }

        if (KitWords.TryChoose<T>(value.Text, out var chosen))
        {
            return chosen;
        }

        Wrong(name, value, $"one of {KitWords.Choices<T>()}");
        return fallback;
    }

    public JsonFields? Object(string name) => Take(name, JsonValueKind.Object, "an object { … }") is { } value ? new JsonFields(value, _faults) : null;

    public IReadOnlyList<JsonFields> Objects(string name) =>
        [.. Items(name, JsonValueKind.Object, "an object { … }").Select(i => new JsonFields(i, _faults))];

    public IReadOnlyList<string> Texts(string name) =>
        [.. Items(name, JsonValueKind.String, "a text in quotes").Select(i => i.Text ?? "")];

    /// <summary>A fault for each property that nobody asked for: a misspelt name would otherwise be lost in silence.</summary>
    public void RefuseOthers()
    {
        foreach (var (name, value) in _value.Properties.Where(p => !_taken.Contains(p.Key)))
        {
            var shown = name.Length > 40 ? name[..40] + "…" : name;
            _faults.Add("kit_unknown_property", value.Place, $"'{shown}' is not known here. Known are {string.Join(", ", _taken.Order(StringComparer.Ordinal))}.");
        }
    }

    private List<JsonAt> Items(string name, JsonValueKind kind, string wanted)
    {
        var items = new List<JsonAt>();
        foreach (var item in Take(name, JsonValueKind.Array, "a list [ … ]")?.Items ?? [])
        {
            _faults.Place(item.Path, item.Place);
            if (item.Kind != kind)
            {
                Wrong(name, item, wanted);
            }

            // A wrong item keeps its seat, so that the places of those after it stay right.
            items.Add(item);
        }

        return items;
    }

    private JsonAt? Take(string name, JsonValueKind kind, string wanted)
    {
        _taken.Add(name);
        if (!_value.Properties.TryGetValue(name, out var value) || value.Kind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.Kind == kind)
        {
            return value;
        }

        Wrong(name, value, wanted);
        return null;
    }

    private void Wrong(string name, JsonAt value, string wanted) =>
        _faults.Add("kit_value", value.Place, $"'{name}' must be {wanted}.", value.Path);
}

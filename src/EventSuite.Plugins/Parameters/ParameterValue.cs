using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventSuite.Plugins.Parameters;

/// <summary>A value of a parameter: a number, on or off, or a text. Converts from all three.</summary>
[JsonConverter(typeof(ParameterValueConverter))]
public readonly record struct ParameterValue
{
    private readonly double _number;
    private readonly string? _text;

    /// <summary>A finite number; whole numbers are exact up to 2^53.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public ParameterValue(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "A parameter's number must be finite.");
        }

        Kind = ParameterValueKind.Number;
        _number = number == 0 ? 0 : number; // No minus zero: equal values are written alike.
    }

    /// <summary>On or off.</summary>
    public ParameterValue(bool on)
    {
        Kind = ParameterValueKind.Switch;
        _number = on ? 1 : 0;
    }

    /// <summary>A text.</summary>
    public ParameterValue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Kind = ParameterValueKind.Text;
        _text = text;
    }

    /// <summary>Which of the three.</summary>
    public ParameterValueKind Kind { get; }

    /// <summary>The number; 0 when it is none.</summary>
    public double Number => Kind == ParameterValueKind.Number ? _number : 0;

    /// <summary>True when it is a switch that is on.</summary>
    public bool IsOn => Kind == ParameterValueKind.Switch && _number != 0;

    /// <summary>The text; empty when it is none.</summary>
    public string Text => _text ?? "";

    /// <summary>A number.</summary>
    public static implicit operator ParameterValue(double number) => new(number);

    /// <summary>On or off.</summary>
    public static implicit operator ParameterValue(bool on) => new(on);

    /// <summary>A text.</summary>
    public static implicit operator ParameterValue(string text) => new(text);

    /// <summary>The value of a JSON number, string, true or false; false for anything else, or a number that is too large.</summary>
    public static bool TryFrom(JsonElement json, out ParameterValue value)
    {
        value = default;
        switch (json.ValueKind)
        {
            case JsonValueKind.Number when json.TryGetDouble(out double number) && double.IsFinite(number):
                value = new(number);
                return true;
            case JsonValueKind.True or JsonValueKind.False:
                value = new(json.ValueKind == JsonValueKind.True);
                return true;
            case JsonValueKind.String:
                return TryText(json, out value);
            default:
                return false;
        }
    }

    /// <summary>As it would be typed: <c>0.8</c>, <c>true</c>, the text; the same everywhere.</summary>
    public override string ToString() => Kind switch
    {
        ParameterValueKind.Number => _number.ToString("R", CultureInfo.InvariantCulture),
        ParameterValueKind.Switch => IsOn ? "true" : "false",
        _ => Text,
    };

    private static bool TryText(JsonElement json, out ParameterValue value)
    {
        value = default;
        try
        {
            value = new(json.GetString()!);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // Half of a surrogate pair: no text.
        }
    }
}

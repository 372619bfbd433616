using System.Collections;

namespace EventSuite.Plugins.Parameters;

/// <summary>The values of a request's parameters by name, in the order of the names. Immutable.</summary>
public sealed class ParameterValues : IReadOnlyCollection<KeyValuePair<string, ParameterValue>>
{
    private readonly SortedDictionary<string, ParameterValue> _values;

    /// <summary>Values by name.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public ParameterValues(IEnumerable<KeyValuePair<string, ParameterValue>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = new SortedDictionary<string, ParameterValue>(StringComparer.Ordinal);
        foreach ((string name, ParameterValue value) in values)
        {
            _values.Add(name, value);
        }
    }

    /// <summary>None.</summary>
    public static ParameterValues Empty { get; } = new([]);

    /// <summary>How many.</summary>
    public int Count => _values.Count;

    /// <summary>A number (or integer).</summary>
    /// <exception cref="KeyNotFoundException">The manifest declares no such parameter for the task.</exception>
    /// <exception cref="InvalidOperationException">The parameter is of another type.</exception>
    public double Number(string name) => Get(name, ParameterValueKind.Number, "a number").Number;

    /// <summary>A whole number.</summary>
    /// <inheritdoc cref="Number(string)" path="/exception"/>
    /// <exception cref="OverflowException">Beyond 32 bits.</exception>
    public int Integer(string name) => checked((int)LongInteger(name));

    /// <summary>A whole number of up to 53 bits.</summary>
    /// <inheritdoc cref="Number(string)" path="/exception"/>
    public long LongInteger(string name)
    {
        double number = Number(name);
        return number == Math.Truncate(number)
            ? (long)number
            : throw new InvalidOperationException($"Parameter '{name}' is {this[name]}, not a whole number: declare it as \"integer\" in plugin.json, or read it with Number.");
    }

    /// <summary>On or off.</summary>
    /// <inheritdoc cref="Number(string)" path="/exception"/>
    public bool Switch(string name) => Get(name, ParameterValueKind.Switch, "a switch").IsOn;

    /// <summary>A text, or the value of a choice.</summary>
    /// <inheritdoc cref="Number(string)" path="/exception"/>
    public string Text(string name) => Get(name, ParameterValueKind.Text, "a text or choice").Text;

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ParameterValue this[string name] => _values.TryGetValue(name, out ParameterValue value)
        ? value
        : throw new KeyNotFoundException($"There is no parameter '{name}'. There are: {string.Join(", ", _values.Keys)}. Declare it in plugin.json, for this task.");

    /// <summary>The value of a name, if there is one.</summary>
    public bool TryGet(string name, out ParameterValue value) => _values.TryGetValue(name, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ParameterValue>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ParameterValue Get(string name, ParameterValueKind kind, string wanted)
    {
        ParameterValue value = this[name];
        return value.Kind == kind
            ? value
            : throw new InvalidOperationException($"Parameter '{name}' is not {wanted}, but {value.Kind}: read it by its declared type.");
    }
}

using System.Globalization;

namespace ModelTrainer.Settings;

/// <summary>A checked value for each of a recipe's settings.</summary>
public sealed class SettingValues
{
    private readonly IReadOnlyDictionary<string, string> values;

    internal SettingValues(IReadOnlyDictionary<string, string> values) => this.values = values;

    /// <summary>Names and values as written, in the recipe's order.</summary>
    public IReadOnlyDictionary<string, string> All => values;

    /// <summary>A whole number.</summary>
    public int Whole(string name) => int.Parse(values[name], CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public float Number(string name) => float.Parse(values[name], CultureInfo.InvariantCulture);

    /// <summary>Yes or no.</summary>
    public bool Flag(string name) => values[name] == "true";

    /// <summary>A text, or the word of a choice.</summary>
    public string Text(string name) => values[name];
}

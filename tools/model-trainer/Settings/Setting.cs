using System.Globalization;

namespace ModelTrainer.Settings;

/// <summary>Something that may be set with <c>--set name=value</c>.</summary>
public sealed record Setting
{
    private Setting(string name, SettingKind kind, string fallback, string help) =>
        (Name, Kind, Default, Help) = (name, kind, fallback, help);

    /// <summary>Its name, in camel case.</summary>
    public string Name { get; }

    /// <summary>What its value is.</summary>
    public SettingKind Kind { get; }

    /// <summary>The value when nothing is set, as it would be written.</summary>
    public string Default { get; }

    /// <summary>What it does, in a sentence, with the unit.</summary>
    public string Help { get; }

    /// <summary>The least number.</summary>
    public double Least { get; private init; } = double.NegativeInfinity;

    /// <summary>The greatest number.</summary>
    public double Most { get; private init; } = double.PositiveInfinity;

    /// <summary>The words of a choice.</summary>
    public IReadOnlyList<string> Options { get; private init; } = [];

    /// <summary>A whole number between two, both included.</summary>
    public static Setting Whole(string name, long fallback, long least, long most, string help) =>
        new(name, SettingKind.Whole, fallback.ToString(CultureInfo.InvariantCulture), help) { Least = least, Most = most };

    /// <summary>A number between two, both included.</summary>
    public static Setting Number(string name, double fallback, double least, double most, string help) =>
        new(name, SettingKind.Number, fallback.ToString("R", CultureInfo.InvariantCulture), help) { Least = least, Most = most };

    /// <summary>Yes or no.</summary>
    public static Setting Flag(string name, bool fallback, string help) => new(name, SettingKind.Flag, fallback ? "true" : "false", help);

    /// <summary>One of a few words, the first of them by default.</summary>
    public static Setting Choice(string name, IReadOnlyList<string> options, string help) =>
        new(name, SettingKind.Choice, options[0], help) { Options = options };

    /// <summary>Any text.</summary>
    public static Setting Text(string name, string fallback, string help) => new(name, SettingKind.Text, fallback, help);

    /// <summary>What may be written, for people.</summary>
    public string Allowed() => Kind switch
    {
        SettingKind.Whole => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Least} to {Most}"),
        SettingKind.Number => string.Create(CultureInfo.InvariantCulture, $"a number from {Least} to {Most}"),
        SettingKind.Flag => "true or false",
        SettingKind.Choice => "one of " + string.Join(", ", Options),
        _ => "any text",
    };

    /// <summary>The value in its one written form, or null when it is not allowed.</summary>
    public string? Parse(string text) => Kind switch
    {
        SettingKind.Whole => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && whole >= Least && whole <= Most
            ? whole.ToString(CultureInfo.InvariantCulture) : null,
        SettingKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= Least && number <= Most
            ? number.ToString("R", CultureInfo.InvariantCulture) : null,
        SettingKind.Flag => text is "true" or "false" ? text : null,
        SettingKind.Choice => Options.Contains(text) ? text : null,
        _ => text,
    };
}

using System.Globalization;
using System.Text.Json;
using EventSuite.Core.Plugins;

namespace Leaderboard.Web.Pages.Plugins;

/// <summary>Parameters as forms and people write them.</summary>
public static class ParameterText
{
    /// <summary>The parameters of a task, in the order of the form.</summary>
    public static IReadOnlyList<PluginParameter> For(PluginSummary plugin, string task)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return [.. plugin.Parameters.Where(p => p.Tasks.Count == 0 || p.Tasks.Contains(task))];
    }

    /// <summary>A value as it stands in a form.</summary>
    public static string Typed(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>A value as people read it: with the choice's label, on or off, and the unit.</summary>
    public static string Read(PluginParameter parameter, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return value.ValueKind switch
        {
            JsonValueKind.True => "on",
            JsonValueKind.False => "off",
            _ when parameter.Choices.FirstOrDefault(c => c.Value == Typed(value)) is { } choice => choice.Label,
            _ => parameter.Unit is { } unit ? $"{Typed(value)} {unit}" : Typed(value),
        };
    }

    /// <summary>A number as an attribute of an input, e.g. <c>0.1</c>; null stays null.</summary>
    public static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The bounds of a number in words, e.g. <c>30 to 240 quarters a minute</c>; null: there are none.</summary>
    public static string? Range(PluginParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var unit = parameter.Unit is { } u ? " " + u : "";
        return (parameter.Min, parameter.Max) switch
        {
            ({ } min, { } max) => $"{Shown(min)} to {Shown(max)}{unit}",
            ({ } min, null) => $"{Shown(min)} or more{unit}",
            (null, { } max) => $"{Shown(max)} or less{unit}",
            _ => unit.Length > 0 ? $"In{unit}" : null,
        };
    }

    // With a minus sign, not a hyphen.
    private static string Shown(double value) => Number(value)!.Replace('-', '\u2212');
}

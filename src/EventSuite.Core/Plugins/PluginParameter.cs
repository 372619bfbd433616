using System.Text.Json;

namespace EventSuite.Core.Plugins;

/// <summary>A parameter as its plugin declares it; forms are drawn from this alone.</summary>
/// <param name="Name">Machine name, <c>[a-zA-Z][a-zA-Z0-9]{0,39}</c>.</param>
/// <param name="Label">What people read.</param>
/// <param name="Help">A sentence that says what it changes.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">The value when none is given: a JSON number, string or boolean by type.</param>
/// <param name="Min">Least value of a number; null: no bound.</param>
/// <param name="Max">Greatest value of a number; null: no bound.</param>
/// <param name="Step">Distance between values of a number; null: any.</param>
/// <param name="Unit">Unit of a number, e.g. <c>bars</c>.</param>
/// <param name="Choices">The values of a choice; else empty.</param>
/// <param name="MaxLength">Most characters of a text; null for other types.</param>
/// <param name="Tasks">The tasks it is for; empty: all.</param>
public sealed record PluginParameter(
    string Name,
    string Label,
    string Help,
    PluginParameterType Type,
    JsonElement Default,
    double? Min,
    double? Max,
    double? Step,
    string? Unit,
    IReadOnlyList<PluginChoice> Choices,
    int? MaxLength,
    IReadOnlyList<string> Tasks);

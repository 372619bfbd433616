using System.Text.Json;
using EventSuite.Core.Plugins;

namespace EventHost.Api;

/// <summary>A parameter as its manifest declares it.</summary>
internal sealed record PluginParameterView(
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
    IReadOnlyList<string> Tasks)
{
    public static PluginParameterView Of(PluginParameter p) =>
        new(p.Name, p.Label, p.Help, p.Type, p.Default, p.Min, p.Max, p.Step, p.Unit, p.Choices, p.MaxLength, p.Tasks);
}

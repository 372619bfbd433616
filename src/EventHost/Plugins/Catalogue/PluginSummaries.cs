using System.Text.Json;
using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;
using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Parameters;

namespace EventHost.Plugins.Catalogue;

/// <summary>Manifests in the words of the rest of the host.</summary>
internal static class PluginSummaries
{
    /// <summary>What a manifest says, for a summary that has its standing already.</summary>
    public static PluginSummary With(this PluginSummary summary, PluginManifest manifest) => summary with
    {
        Id = manifest.Id,
        Name = manifest.Name,
        Version = manifest.Version,
        Kind = KindOf(manifest),
        Description = manifest.Description,
        Authors = [.. manifest.Authors],
        License = manifest.License,
        Tasks = [.. manifest.Tasks.Select(t => t.Name())],
        Parameters = [.. manifest.Parameters.Select(Parameter)],
        Limits = new(
            (long)manifest.Limits.MemoryMb << 20, TimeSpan.FromSeconds(manifest.Limits.LoadSeconds), TimeSpan.FromSeconds(manifest.Limits.CallSeconds), manifest.Limits.Threads),
        Deterministic = manifest.Deterministic,
    };

    /// <summary>Generator or judge.</summary>
    public static EventSuite.Core.Plugins.PluginKind KindOf(PluginManifest manifest) => manifest.Kind == EventSuite.Plugins.Manifests.PluginKind.Judge
        ? EventSuite.Core.Plugins.PluginKind.Judge
        : EventSuite.Core.Plugins.PluginKind.Generator;

    /// <summary>A value as JSON.</summary>
    public static JsonElement Json(ParameterValue value) => JsonSerializer.SerializeToElement(value);

    private static PluginParameter Parameter(ParameterDeclaration d) => new(
        d.Name,
        d.Label,
        d.Help,
        d.Type switch
        {
            ParameterType.Number => PluginParameterType.Number,
            ParameterType.Integer => PluginParameterType.Integer,
            ParameterType.Choice => PluginParameterType.Choice,
            ParameterType.Switch => PluginParameterType.Switch,
            _ => PluginParameterType.Text,
        },
        Json(d.Default),
        d.Min,
        d.Max,
        d.Step,
        d.Unit,
        [.. d.Choices.Select(c => new PluginChoice(c.Value, c.Label, c.Help))],
        d.Type == ParameterType.Text ? d.MaxLength : null,
        [.. d.Tasks.Select(t => t.Name())]);
}

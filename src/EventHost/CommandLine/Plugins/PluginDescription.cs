using System.Globalization;
using System.Text;
using System.Text.Json;
using EventSuite.Core.Plugins;

namespace EventHost.CommandLine.Plugins;

/// <summary>A generator's tasks and parameters as its authors explain them, for people who type commands.</summary>
internal static class PluginDescription
{
    public static string Of(PluginSummary plugin)
    {
        var text = new StringBuilder()
            .AppendLine(PlainLine.Of($"{plugin.Name} ({plugin.Id} {plugin.Version}): {plugin.Description}"))
            .AppendLine(PlainLine.Of($"Tasks: {string.Join(", ", plugin.Tasks)}"));
        foreach (var parameter in plugin.Parameters)
        {
            var tasks = parameter.Tasks.Count == 0 ? "" : $" ({string.Join(", ", parameter.Tasks)})";
            text.AppendLine(PlainLine.Of($"  {parameter.Name}={Default(parameter)}   {Range(parameter)}{tasks}"))
                .AppendLine(PlainLine.Of($"      {parameter.Help}"));
        }

        return text.ToString();
    }

    private static string Default(PluginParameter p) => p.Default.ValueKind == JsonValueKind.String ? p.Default.GetString()! : p.Default.GetRawText();

    private static string Range(PluginParameter p) => p.Type switch
    {
        PluginParameterType.Choice => string.Join(" | ", p.Choices.Select(c => c.Value)),
        PluginParameterType.Switch => "true | false",
        PluginParameterType.Text => $"text of at most {p.MaxLength} characters",
        _ => string.Create(CultureInfo.InvariantCulture, $"{p.Min} to {p.Max}{(p.Step is { } step and not 1 ? $" in steps of {step}" : "")}{(p.Unit is { } unit ? $" {unit}" : "")}"),
    };
}

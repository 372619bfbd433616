using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EventHost.Api;
using EventHost.Live;
using EventHost.Plugins.Desk;
using EventSuite.Core.Plugins;
using Spectre.Console;

namespace EventHost.CommandLine;

/// <summary><c>plugins [--json]</c>: starts each plugin once and says in what state it is. Works beside a running host.</summary>
internal static class PluginsVerb
{
    private static readonly JsonSerializerOptions Json = new(ApiJson.Options) { WriteIndented = true };

    public static Command Create()
    {
        var data = RunVerb.DataOption();
        var json = new Option<bool>("--json") { Description = "As JSON, like GET /api/v1/plugins" };
        var command = new Command("plugins", "What plugins there are and in what state") { data, json };
        command.SetAction((parsed, cancellation) => RunAsync(MigrateVerb.Folder(parsed.GetValue(data)), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool json, CancellationToken cancellation)
    {
        await using var plugins = await OfflinePlugins.OpenAsync(folder, cancellation);
        await plugins.System.WhenSettledAsync(cancellation);
        var list = plugins.System.List().OrderBy(p => p.Kind).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToList();
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(list.Select(PluginView.Of), Json));
        }
        else
        {
            Print(list, plugins.System.Sandbox!.Level, plugins.System.Sandbox.Reason, plugins.Folder);
        }

        return list.Exists(p => p.State is PluginState.Malfunctioned or PluginState.Quarantined or PluginState.NotSupported) ? 1 : 0;
    }

    private static void Print(List<PluginSummary> list, SandboxLevel level, string reason, string folder)
    {
        var table = new Table().AddColumns("id", "version", "kind", "state", "tasks", "reason").RoundedBorder();
        foreach (var p in list)
        {
            var colour = p.IsUsable ? "green" : p.State is PluginState.Superseded or PluginState.Disabled or PluginState.AwaitingApproval ? "grey" : "red";
            table.AddRow(
                Markup.Escape(p.Id), Markup.Escape(p.Version), p.Kind?.ToString().ToLowerInvariant() ?? "", $"[{colour}]{p.State}[/]",
                Markup.Escape(string.Join(", ", p.Tasks)), Markup.Escape(p.Reason));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{list.Count} plugins; more can be put into {folder}");
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Sandbox: {level}. {reason}");
    }
}

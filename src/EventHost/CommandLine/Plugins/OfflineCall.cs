using EventHost.Plugins.Desk;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventHost.CommandLine.Plugins;

/// <summary>What verbs that call a plugin have in common: the plugins without a host, the one that is meant, and Ctrl-C.</summary>
internal static class OfflineCall
{
    /// <summary>The exit status of what Ctrl-C ended, as shells have it.</summary>
    public const int CancelledStatus = 130;

    /// <summary>Opens the plugins of a data folder, finds the one that is meant, and works with it.</summary>
    /// <param name="dataFolder">The data folder; a host may run on it.</param>
    /// <param name="id">The plugin's id.</param>
    /// <param name="kind">What it must be.</param>
    /// <param name="work">Gives the exit status.</param>
    /// <param name="errors">Where faults go.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static async Task<int> RunAsync(
        string dataFolder, string id, PluginKind kind, Func<IPluginRunner, PluginSummary, Task<int>> work, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            await using var plugins = await OfflinePlugins.OpenAsync(dataFolder, cancellation);
            await plugins.System.WhenSettledAsync(cancellation);
            var found = Find(plugins.System.List(), id, kind, plugins.Folder);
            return found.Ok ? await work(plugins.Runner, found.Value) : Tell(found.Faults, errors);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await errors.WriteLineAsync("Cancelled.");
            return CancelledStatus;
        }
    }

    /// <summary>Writes faults, a line each; gives the exit status of a command that cannot be done as it was typed.</summary>
    public static int Tell(IEnumerable<Fault> faults, TextWriter errors)
    {
        foreach (var fault in faults)
        {
            errors.WriteLine(PlainLine.Of(fault.Message));
        }

        return 2;
    }

    /// <summary>The plugin that is meant, or what there is instead.</summary>
    public static Outcome<PluginSummary> Find(IReadOnlyList<PluginSummary> all, string id, PluginKind kind, string folder)
    {
        var noun = kind == PluginKind.Judge ? "judge" : "generator";
        var usable = all.Where(p => p.Kind == kind && p.IsUsable).Select(p => p.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        var others = usable.Count == 0 ? $"There is no {noun} that can be used." : $"There is: {string.Join(", ", usable)}.";
        var named = all.Where(p => p.Id == id).OrderByDescending(p => p.IsUsable).ToList();
        return named switch
        {
            [] => Fault.NotFound("plugin_unknown", $"There is no plugin '{id}'. {others} More can be put into {folder}"),
            [var plugin, ..] when plugin.Kind is { } its && its != kind => Fault.Invalid("plugin_kind", $"'{id}' is no {noun}. {others}", "plugin"),
            [{ IsUsable: false } plugin, ..] => PluginFaults.NotUsable(plugin),
            [var plugin, ..] => plugin,
        };
    }
}

using System.CommandLine;

namespace EventSuite.Bench.Plugins;

/// <summary>What a plugin's call costs above the work it does: in process, over pipes in memory, in a worker, through the host's supervisor.</summary>
internal static class PluginsVerb
{
    public static Command Create()
    {
        var calls = new Option<int>("--calls") { DefaultValueFactory = _ => 2000, Description = "Calls of each kind that count, after a tenth as many that warm up." };
        var starts = new Option<int>("--starts") { DefaultValueFactory = _ => 10, Description = "Workers started, one after another." };
        var command = new Command("plugins", "What it costs to call a plugin, to start its worker, and to keep it.") { calls, starts };
        command.SetAction(async (result, cancellation) =>
        {
            await CallTable.RunAsync(result.GetRequiredValue(calls), cancellation);
            await StartTable.RunAsync(result.GetRequiredValue(starts), cancellation);
            await SupervisorTable.RunAsync(result.GetRequiredValue(calls), cancellation);
        });
        return command;
    }
}

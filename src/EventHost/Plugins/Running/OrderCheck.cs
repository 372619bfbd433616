using System.Text.Json;
using EventHost.Plugins.Catalogue;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Parameters;

namespace EventHost.Plugins.Running;

/// <summary>Orders against what a plugin declares.</summary>
internal static class OrderCheck
{
    /// <summary>The order with texts turned into values and defaults filled in, or all of its faults.</summary>
    public static Outcome<GenerateOrder> Check(GenerateOrder order, PluginManifest manifest)
    {
        var faults = new List<Fault>();
        if (order.Seed is < 0 or > GenerateOrder.MaxSeed)
        {
            faults.Add(Fault.Invalid("plugin_seed", $"The seed is {order.Seed}; it must be from 0 to {GenerateOrder.MaxSeed}.", "seed"));
        }

        if (order.Count is < 1 or > GenerateOrder.MaxCount)
        {
            faults.Add(Fault.Invalid("plugin_count", $"{order.Count} compositions were asked for; 1 to {GenerateOrder.MaxCount} can be.", "count"));
        }

        if (!MusicTasks.TryParse(order.Task, out var task) || !manifest.Tasks.Contains(task))
        {
            faults.Add(Fault.Invalid("plugin_task", $"{manifest.Name} does not do '{order.Task}'. It does: {string.Join(", ", manifest.Tasks.Select(t => t.Name()))}.", "task"));
            return faults;
        }

        if (order.Inputs.Count != task.InputCount())
        {
            faults.Add(Fault.Invalid("plugin_inputs", $"The task {order.Task} takes {task.InputCount()} MIDI files, and {order.Inputs.Count} were given.", "inputs"));
        }

        var check = ParameterCheck.RunTyped(manifest.Parameters, task, order.Parameters.Select(p => KeyValuePair.Create(p.Key, Text(p.Value))));
        faults.AddRange(check.Faults.Select(f => Fault.Invalid("plugin_parameter", f.ToString(), $"parameters.{f.Name}")));
        return faults.Count > 0 ? faults : order with { Parameters = check.Values.ToDictionary(v => v.Key, v => PluginSummaries.Json(v.Value), StringComparer.Ordinal) };
    }

    /// <summary>A checked order as the plugin gets it.</summary>
    public static GenerateRequest Request(GenerateOrder order)
    {
        MusicTasks.TryParse(order.Task, out var task);
        return new GenerateRequest
        {
            Task = task,
            Inputs = [.. order.Inputs.Select(i => new EventSuite.Plugins.MusicInput(i.Name, i.Midi))],
            Parameters = new ParameterValues(order.Parameters.Select(p => KeyValuePair.Create(p.Key, Value(p.Value)))),
            Seed = order.Seed,
            Count = order.Count,
        };
    }

    // As it would be typed: a form sends texts only, so both ways go through one door.
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    private static ParameterValue Value(JsonElement value) =>
        ParameterValue.TryFrom(value, out var known) ? known : throw new ArgumentException($"'{value}' is no value of a parameter: check the order first.");
}

using System.CommandLine;
using System.Security.Cryptography;
using EventSuite.Core.Plugins;

namespace EventHost.CommandLine.Plugins;

/// <summary><c>generate</c>: composes by a plugin, without a host, through the same worker and protocol.</summary>
internal static class GenerateVerb
{
    public static Command Create()
    {
        var data = RunVerb.DataOption();
        var plugin = new Option<string>("--plugin") { Description = "The generator's id; `plugins` lists them", Required = true };
        var task = new Option<string?>("--task") { Description = "What it shall do (default: its first task that takes the inputs given)" };
        var input = new Option<string[]>("--input") { Description = "A MIDI file to start from; may be repeated" };
        var param = new Option<string[]>("--param") { Description = "A parameter, name=value; may be repeated; the others have their defaults" };
        var seed = new Option<long?>("--seed") { Description = "The same seed gives the same music (default: drawn by lot, and told)" };
        var count = new Option<int>("--count") { Description = "How many compositions, 1 to 100", DefaultValueFactory = _ => 1 };
        var output = new Option<string?>("--out") { Description = "The file (.mid), or a folder for several" };
        var force = new Option<bool>("--force") { Description = "Write over files that are there" };
        var describe = new Option<bool>("--describe") { Description = "Tell the plugin's tasks and parameters, and compose nothing" };
        var command = new Command("generate", "Compose by a plugin, without a running host") { plugin, task, input, param, seed, count, output, force, describe, data };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null && !result.GetValue(describe))
            {
                result.AddError("Where to? Give --out FILE.mid or --out FOLDER, or --describe to see what there is to choose.");
            }
        });
        command.SetAction((parsed, cancellation) => OfflineCall.RunAsync(
            MigrateVerb.Folder(parsed.GetValue(data)),
            parsed.GetValue(plugin)!,
            PluginKind.Generator,
            async (runner, found) =>
            {
                if (parsed.GetValue(describe))
                {
                    await Console.Out.WriteAsync(PluginDescription.Of(found));
                    return 0;
                }

                var wanted = new GenerateWish(
                    parsed.GetValue(task), parsed.GetValue(input) ?? [], parsed.GetValue(param) ?? [], parsed.GetValue(seed) ?? RandomNumberGenerator.GetInt32(int.MaxValue),
                    parsed.GetValue(count), parsed.GetValue(output)!, parsed.GetValue(force));
                using var progress = ProgressLine.OfConsole();
                return await new GenerateRun(runner, Console.Out, Console.Error, progress).RunAsync(found, wanted, cancellation);
            },
            Console.Error,
            cancellation));
        return command;
    }
}

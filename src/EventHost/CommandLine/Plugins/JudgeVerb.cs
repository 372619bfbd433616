using System.CommandLine;
using EventHost.Entries;
using EventSuite.Core.Plugins;

namespace EventHost.CommandLine.Plugins;

/// <summary><c>judge</c>: scores files and folders by a plugin, best first, without a host, through the same worker and protocol.</summary>
internal static class JudgeVerb
{
    public static Command Create()
    {
        var data = RunVerb.DataOption();
        var paths = new Argument<string[]>("path") { Description = "MIDI files, and folders of them", Arity = ArgumentArity.OneOrMore };
        var plugin = new Option<string>("--plugin") { Description = "The judge's id; `plugins` lists them", Required = true };
        var format = new Option<string>("--format") { Description = "table, csv or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var first = new Option<int>("--first-bar") { Description = "The first bar that is judged", DefaultValueFactory = _ => 1 };
        var bars = new Option<int>("--bars") { Description = "How many bars are judged", DefaultValueFactory = _ => AiJudgeOrder.UsualBars };
        var whole = new Option<bool>("--whole") { Description = "Judge whole pieces, not eight bars" };
        foreach (var option in new[] { first, bars })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                {
                    result.AddError($"{option.Name} is a whole number from 1.");
                }
            });
        }

        var command = new Command("judge", "Score files and folders by a plugin, best first, without a running host") { paths, plugin, format, first, bars, whole, data };
        command.SetAction((parsed, cancellation) => OfflineCall.RunAsync(
            MigrateVerb.Folder(parsed.GetValue(data)),
            parsed.GetValue(plugin)!,
            PluginKind.Judge,
            async (runner, found) =>
            {
                var files = MidiPaths.Find(parsed.GetValue(paths)!);
                if (files.Count == 0)
                {
                    await Console.Error.WriteLineAsync("There are no MIDI files (.mid, .midi) in these folders.");
                    return 2;
                }

                var excerpt = parsed.GetValue(whole) ? new Excerpt(null, null) : new Excerpt(parsed.GetValue(first), parsed.GetValue(bars));
                using var progress = ProgressLine.OfConsole();
                var rows = await new JudgeRun(runner, new MusicInspector(), progress).RunAsync(found.Id, files, excerpt, cancellation);
                progress.Show("");
                await Console.Out.WriteAsync(JudgedRows.Write(rows, found, parsed.GetValue(format)!));
                return rows.All(r => r.Judgment is not null) ? 0 : 1;
            },
            Console.Error,
            cancellation));
        return command;
    }
}

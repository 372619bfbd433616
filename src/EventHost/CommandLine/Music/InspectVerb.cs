using System.CommandLine;
using EventHost.CommandLine.Music.Inspecting;
using Spectre.Console;

namespace EventHost.CommandLine.Music;

/// <summary><c>music inspect FILE…|FOLDER…</c>: what music files hold, and what is wrong with them.</summary>
internal static class InspectVerb
{
    private const int WidthWithoutTerminal = 160;

    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, and folders whose .mid, .midi, .kar, .rmi and .abc files are all read", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object a line for each file, for programs" };
        var strict = new Option<bool>("--strict") { Description = "Refuse MIDI files at their first fault instead of repairing them" };
        var tune = new Option<int?>("--tune") { HelpName = "N", Description = "Of a book of tunes only this one, with its tracks" };
        var command = new Command("inspect", "Tell what music files hold: bars, tempo, key, tracks, faults") { paths, json, strict, tune };
        command.SetAction(parsed =>
        {
            IAnsiConsole console = AnsiConsole.Console;
            if (Console.IsOutputRedirected)
            {
                // No colours in files, and no breaking of lines at a width that nobody has chosen.
                console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
                console.Profile.Width = WidthWithoutTerminal;
            }

            return new Inspection(parsed.GetValue(strict), parsed.GetValue(tune)).Run(
                parsed.GetValue(paths)!, parsed.GetValue(json) ? new ReportLines(Console.Out).Write : new ReportTables(console).Write, Console.Error);
        });
        return command;
    }
}

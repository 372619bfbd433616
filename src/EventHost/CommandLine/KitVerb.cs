using System.CommandLine;
using EventHost.Demo;
using EventSuite.Core.Kits;
using Spectre.Console;

namespace EventHost.CommandLine;

/// <summary><c>kit check PATH</c>: every fault of an event kit, with file and line.</summary>
internal static class KitVerb
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A kit's folder or zip" };
        var check = new Command("check", "Check an event kit") { path };
        check.SetAction(parsed => Check(parsed.GetValue(path)!, AnsiConsole.Console, TimeProvider.System));
        return new Command("kit", "Work with event kits") { check };
    }

    private static int Check(string path, IAnsiConsole console, TimeProvider time)
    {
        var files = KitFolder.Read(path);
        if (!files.Ok)
        {
            return Refuse(console, files.Faults);
        }

        var kit = KitReader.Read(files.Value, KitOverrides.None, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (!kit.Ok)
        {
            return Refuse(console, kit.Faults);
        }

        foreach (var note in kit.Value.Notes)
        {
            console.MarkupLineInterpolated($"[grey]note[/]  {note}");
        }

        var d = kit.Value.Definition;
        console.MarkupLineInterpolated($"[green]ok[/]    {d.Title} ({kit.Value.Slug}): {d.Agenda.Count} agenda rows, {d.Criteria.Count} criteria, {kit.Value.Roster.Count} accounts");
        return 0;
    }

    private static int Refuse(IAnsiConsole console, IReadOnlyList<EventSuite.Core.Results.Fault> faults)
    {
        foreach (var fault in faults)
        {
            console.MarkupLineInterpolated($"[red]fault[/] {fault.Field,-20} {fault.Message}");
        }

        console.MarkupLineInterpolated($"{faults.Count} fault(s). Nothing was changed.");
        return 1;
    }
}

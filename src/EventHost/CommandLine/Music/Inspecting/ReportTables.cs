using System.Globalization;
using Spectre.Console;

namespace EventHost.CommandLine.Music.Inspecting;

/// <summary>A report as people read it. Whatever stood in the file goes through <see cref="Shown"/>.</summary>
internal sealed class ReportTables(IAnsiConsole console)
{
    private const int MostTracks = 64;
    private const int MostFaults = 20;

    public void Write(FileReport file)
    {
        console.MarkupLineInterpolated($"[bold]{Shown.Of(file.File, 200)}[/]  {Head(file)}");
        if (file.Tunes is [{ Problem: null } only])
        {
            WriteTune(only);
        }
        else if (file.Tunes.Count > 0)
        {
            WriteBook(file.Tunes);
        }

        WriteFaults(file);
        console.WriteLine();
    }

    private static string Head(FileReport file) => string.Join(", ", new[]
    {
        file.Form, file.Format, file.Division, file.Tunes.Count > 1 ? $"{file.Tunes.Count:N0} tunes" : null,
    }.OfType<string>());

    private void WriteTune(TuneReport tune)
    {
        string[] parts =
        [
            Bars(tune),
            Duration(tune.Seconds),
            Tempo(tune),
            Meters(tune),
            tune.Key is null ? "no key" : string.Create(CultureInfo.InvariantCulture, $"{tune.Key} (r {tune.KeyCorrelation:0.00}{(tune.WrittenKey is { } key ? $"; written {key}" : "")})"),
            $"hash {tune.ContentHash[..12]}",
        ];
        console.MarkupLineInterpolated($"{(tune.Title.Length > 0 ? $"“{Shown.Of(tune.Title.Trim(), 60)}”: " : "")}{string.Join(" · ", parts)}");
        Table table = NewTable("Track", "Name", "Instruments", "Channels", "Notes", "Range", "Bars");
        table.Columns[0].RightAligned();
        table.Columns[4].RightAligned();
        foreach (TrackReport track in tune.Tracks.Take(MostTracks))
        {
            Row(
                table,
                track.Number.ToString(CultureInfo.InvariantCulture),
                Shown.Of(track.Name.Trim(), 32),
                Some(track.Instruments, 4),
                Ranges(track.Channels),
                track.Notes.ToString("N0", CultureInfo.InvariantCulture),
                track.Lowest is null ? "" : track.Lowest == track.Highest ? track.Lowest : $"{track.Lowest}–{track.Highest}",
                track.FirstBar is null ? "" : $"{track.FirstBar}–{track.LastBar}");
        }

        console.Write(table);
        if (tune.Tracks.Count > MostTracks)
        {
            console.MarkupLineInterpolated($"[grey]… and {tune.Tracks.Count - MostTracks:N0} more tracks[/]");
        }

        if (tune.UnendedNotes + tune.StrayNoteOffs > 0)
        {
            console.MarkupLineInterpolated($"[yellow]note[/]  notes never ended: {tune.UnendedNotes:N0} (they last to the end of their track); note offs that end nothing: {tune.StrayNoteOffs:N0}");
        }
    }

    private void WriteBook(IReadOnlyList<TuneReport> tunes)
    {
        Table table = NewTable("Tune", "Title", "Bars", "Length", "Meter", "Key", "Range", "Hash");
        table.Columns[0].RightAligned();
        foreach (TuneReport tune in tunes)
        {
            string number = tune.Number.ToString(CultureInfo.InvariantCulture);
            if (tune.Problem is { } problem)
            {
                Row(table, number, Shown.Of(tune.Title.Trim(), 32), Shown.Of(problem, 200), "", "", "", "", "");
                continue;
            }

            TrackReport? sounding = tune.Tracks.FirstOrDefault(t => t.Lowest is not null);
            Row(
                table,
                number,
                Shown.Of(tune.Title.Trim(), 32),
                Bars(tune),
                Duration(tune.Seconds),
                Meters(tune),
                tune.Key ?? "",
                sounding is null ? "" : $"{sounding.Lowest}–{sounding.Highest}",
                tune.ContentHash[..12]);
        }

        console.Write(table);
    }

    private void WriteFaults(FileReport file)
    {
        if (file.FaultCount == 0)
        {
            return;
        }

        if (file.Form is null)
        {
            console.MarkupLineInterpolated($"[red]not read[/]  {Shown.Of(file.Faults[0].Message, 300)}");
            return;
        }

        console.MarkupLine(file.IsUsable
            ? string.Create(CultureInfo.InvariantCulture, $"[yellow]{file.FaultCount:N0} fault(s), repaired[/]")
            : "[red]no music in this file[/]");
        Table table = NewTable("Fault", "Where", "What", "Repair");
        // The one that refused the file is the last.
        IEnumerable<ReadFault> shown = file.IsUsable || file.Faults.Count <= MostFaults
            ? file.Faults.Take(MostFaults)
            : file.Faults.Take(MostFaults - 1).Append(file.Faults[^1]);
        foreach (ReadFault fault in shown)
        {
            Row(table, fault.Code, fault.Place, Shown.Of(fault.Message, 200), fault.Repair is { } repair ? Shown.Of(repair, 100) : "none: refused");
        }

        console.Write(table);
        if (file.FaultCount > MostFaults)
        {
            console.MarkupLineInterpolated($"[grey]… and {file.FaultCount - MostFaults:N0} more[/]");
        }
    }

    private static Table NewTable(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        return table;
    }

    // As text, never as markup.
    private static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    private static string Bars(TuneReport tune) => $"{tune.Bars:N0} bar{(tune.Bars == 1 ? "" : "s")}{(tune.HasPickup ? " after a pick-up" : "")}";

    private static string Duration(double seconds)
    {
        long whole = (long)Math.Round(seconds);
        return whole < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{whole / 60}:{whole % 60:00} min")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 3600:N0}:{whole / 60 % 60:00}:{whole % 60:00} h");
    }

    private static string Tempo(TuneReport tune) => (tune.SlowestBpm, tune.FastestBpm) switch
    {
        (null, _) or (_, null) => "no tempo",
        ({ } slow, { } fast) when Math.Round(slow) == Math.Round(fast) => string.Create(CultureInfo.InvariantCulture, $"{slow:N0} bpm"),
        ({ } slow, { } fast) => string.Create(CultureInfo.InvariantCulture, $"{slow:N0}–{fast:N0} bpm"),
    };

    private static string Meters(TuneReport tune) => Some(tune.Meters, 4);

    // 1, 2, 3, 10 → 1–3, 10.
    private static string Ranges(IReadOnlyList<int> numbers) => string.Join(", ", numbers.Index().GroupBy(n => n.Item - n.Index)
        .Select(run => run.Count() == 1 ? $"{run.First().Item}" : $"{run.First().Item}–{run.Last().Item}"));

    private static string Some(IReadOnlyList<string> items, int most) =>
        string.Join(", ", items.Take(most)) + (items.Count > most ? $" and {items.Count - most} more" : "");
}

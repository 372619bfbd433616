using System.Globalization;
using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using EventSuite.Core.Kits.Csv;
using EventSuite.Core.Time;

namespace EventSuite.Core.Kits.Files;

/// <summary>A kit's <c>agenda.csv</c>: day numbers and local times, so that the kit can be used on any date.</summary>
internal static class AgendaFile
{
    private static readonly string[] Required = ["id", "day", "start", "end", "topic", "type"];
    private static readonly string[] Optional = ["description", "startsPhase", "optional", "place"];

    /// <summary>The rows ordered by start; each row's line is remembered as <c>agenda[i]</c>.</summary>
    public static IReadOnlyList<AgendaItem> Read(byte[] file, DateOnly startDate, EventZone zone, KitFaults faults)
    {
        var rows = CsvTable.Read(KitFileNames.Agenda, file, Required, Optional, DefinitionRules.MaxAgendaRows, faults)
            .Select(r => (Row: r, Item: Item(r, startDate, zone, faults)))
            .Where(r => r.Item is not null)
            .OrderBy(r => r.Item!.StartsAt)
            .ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            faults.Place(FormattableString.Invariant($"agenda[{i}]"), rows[i].Row.Place);
        }

        return [.. rows.Select(r => r.Item!)];
    }

    /// <summary>The file that gives these rows.</summary>
    public static byte[] Write(EventDefinition definition, EventZone zone) => KitText.Encode(CsvText.Write(
        [.. Required, .. Optional],
        definition.Agenda.Select(i =>
        {
            var day = zone.DateOf(i.StartsAt);
            return new[]
            {
                i.Id,
                (day.DayNumber - definition.StartDate.DayNumber + 1).ToString(CultureInfo.InvariantCulture),
                KitTime.Write(i.StartsAt, day, zone),
                KitTime.Write(i.EndsAt, day, zone),
                i.Topic,
                i.Type.ToString(),
                i.Description,
                i.StartsPhase?.ToString() ?? "",
                i.Optional ? "yes" : "no",
                i.Place,
            };
        })));

    // Null when the row cannot be placed in time; every fault of the row is told.
    private static AgendaItem? Item(CsvRow row, DateOnly startDate, EventZone zone, KitFaults faults)
    {
        var day = Day(row, faults);
        var start = Time(row, "start", faults);
        var end = Time(row, "end", faults);
        var type = Choice(row, "type", AgendaItemType.Activity, faults);
        Phase? phase = row["startsPhase"].Length > 0 ? Choice(row, "startsPhase", Phase.Open, faults) : null;
        var optional = Switch(row, faults);
        if (start?.DaysLater > 0)
        {
            faults.Add("agenda_time", row.Place, "a start has no '+1'; give the day in the column day.");
            return null;
        }

        if (day is not { } number || start is null || end is null)
        {
            return null;
        }

        var date = startDate.AddDays(number - 1);
        return new AgendaItem(
            row["id"], start.On(date, zone), end.On(date, zone), row["topic"], type,
            row["description"].ReplaceLineEndings("\n"), phase, row["place"], optional);
    }

    private static int? Day(CsvRow row, KitFaults faults)
    {
        if (int.TryParse(row["day"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day)
            && day >= 1 - DefinitionRules.MaxDaysBefore && day <= DefinitionRules.MaxDays)
        {
            return day;
        }

        faults.Add("agenda_day", row.Place, $"'{Short(row["day"])}' is no day: give 1 for the event's first day, 2 for the second, up to {DefinitionRules.MaxDays}.");
        return null;
    }

    private static KitTime? Time(CsvRow row, string column, KitFaults faults)
    {
        if (KitTime.Parse(row[column]) is { } time)
        {
            return time;
        }

        faults.Add("agenda_time", row.Place, $"the {column} '{Short(row[column])}' is not {KitTime.Rule}.");
        return null;
    }

    private static T Choice<T>(CsvRow row, string column, T fallback, KitFaults faults)
        where T : struct, Enum
    {
        if (KitWords.TryChoose<T>(row[column], out var chosen))
        {
            return chosen;
        }

        faults.Add("agenda_choice", row.Place, $"the {column} '{Short(row[column])}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
        return fallback;
    }

    private static bool Switch(CsvRow row, KitFaults faults)
    {
        switch (row["optional"].ToUpperInvariant())
        {
            case "YES" or "TRUE":
                return true;
            case "NO" or "FALSE" or "":
                return false;
            default:
                faults.Add("agenda_optional", row.Place, $"optional is yes or no, not '{Short(row["optional"])}'.");
                return false;
        }
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}

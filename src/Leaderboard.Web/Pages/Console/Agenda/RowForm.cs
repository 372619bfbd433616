using System.Globalization;
using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Time;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Console.Agenda;

/// <summary>One agenda row as typed, in the event's local times; kept as it is when it is refused.</summary>
public sealed record RowForm(
    string Topic, string Type, string Date, string Start, string End, bool EndsNextDay, string Place, string Description, string StartsPhase, bool Optional)
{
    private const string Day = "yyyy-MM-dd";
    private const string Clock = "HH:mm";

    /// <summary>A new row on a day of the event.</summary>
    public static RowForm New(DateOnly day) =>
        new("", nameof(AgendaItemType.Activity), day.ToString(Day, CultureInfo.InvariantCulture), "", "", false, "", "", "", false);

    /// <summary>What was typed.</summary>
    public static RowForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string Text(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
        return new RowForm(
            Text("topic"), Text("type"), Text("date"), Text("start"), Text("end"), form.ContainsKey("endsNextDay"), Text("place"), Text("description"), Text("startsPhase"), form.ContainsKey("optional"));
    }

    /// <summary>A row as it stands.</summary>
    public static RowForm Of(AgendaItem item, EventZone zone)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(zone);
        var (from, to) = (zone.ToLocal(item.StartsAt), zone.ToLocal(item.EndsAt));
        string Of(DateTimeOffset at, string format) => at.ToString(format, CultureInfo.InvariantCulture);
        return new RowForm(
            item.Topic, item.Type.ToString(), Of(from, Day), Of(from, Clock), Of(to, Clock), to.Date > from.Date, item.Place, item.Description,
            item.StartsPhase?.ToString() ?? "", item.Optional);
    }

    /// <summary>The row with what was typed, or every fault of the form; what it must be beyond that the event's rules say.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="before">The row as it stands; null: a new one.</param>
    /// <param name="zone">The event's zone.</param>
    public Outcome<AgendaItem> ToItem(string id, AgendaItem? before, EventZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var faults = new List<Fault>();
        var date = Parse<DateOnly>(DateOnly.TryParseExact(Date, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var d), d, "date", "Choose the day.", faults);
        var start = Parse<TimeOnly>(TimeOnly.TryParseExact(Start, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var s), s, "start", "Give the time it begins, such as 09:30.", faults);
        var end = Parse<TimeOnly>(TimeOnly.TryParseExact(End, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var e), e, "end", "Give the time it ends, such as 10:15.", faults);
        if (!Enum.TryParse(Type, out AgendaItemType type) || !Enum.IsDefined(type))
        {
            faults.Add(Fault.Invalid("type", "Choose what kind of row it is.", "type"));
        }

        Phase? phase = null;
        if (StartsPhase.Length > 0)
        {
            if (Enum.TryParse(StartsPhase, out Phase chosen) && Enum.IsDefined(chosen))
            {
                phase = chosen;
            }
            else
            {
                faults.Add(Fault.Invalid("phase", "Choose a phase, or none.", "startsPhase"));
            }
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        // A time that was not touched keeps its instant, also in the hour that a clock change gives twice.
        var same = before is null ? null : Of(before, zone);
        var startsAt = same is not null && (same.Date, same.Start) == (Date, Start) ? before!.StartsAt : zone.ToInstant(date, start);
        var endsAt = same is not null && (same.Date, same.End, same.EndsNextDay) == (Date, End, EndsNextDay) ? before!.EndsAt
            : zone.ToInstant(EndsNextDay ? date.AddDays(1) : date, end);
        return new AgendaItem(id, startsAt, endsAt, Topic, type, Description, phase, Place, Optional);
    }

    private static T Parse<T>(bool ok, T value, string field, string mend, List<Fault> faults)
    {
        if (!ok)
        {
            faults.Add(Fault.Invalid(field, mend, field));
        }

        return value;
    }
}

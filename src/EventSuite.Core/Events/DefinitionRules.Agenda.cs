using EventSuite.Core.Results;
using EventSuite.Core.Time;

namespace EventSuite.Core.Events;

/// <content>The agenda: rows in time, and the phases that begin with them.</content>
public static partial class DefinitionRules
{
    private static readonly TimeSpan LongestRow = TimeSpan.FromDays(7);

    private static void CheckAgenda(EventDefinition d, List<Fault> faults)
    {
        Check(faults, d.Agenda.Count <= MaxAgendaRows, "agenda", "agenda_count", $"An agenda has at most {MaxAgendaRows} rows, not {d.Agenda.Count}.");
        Ids(faults, "agenda", "an agenda row", [.. d.Agenda.Select(i => i.Id)]);
        var zone = EventZone.Find(d.Zone) ?? EventZone.Get("UTC");
        for (var i = 0; i < d.Agenda.Count; i++)
        {
            var (item, at) = (d.Agenda[i], FormattableString.Invariant($"agenda[{i}]"));
            Line(faults, at + ".topic", "A topic", item.Topic, 1, 120);
            Lines(faults, at + ".description", "A description", item.Description, 2_000);
            Line(faults, at + ".place", "A place", item.Place, 0, 80);
            Defined(faults, at + ".type", item.Type);
            Check(faults, item.EndsAt >= item.StartsAt, at + ".endsAt", "agenda_end",
                $"'{Shown(item.Topic)}' ends before it begins. If it ends after midnight, write 24:00, or 01:30+1 for half past one on the next day.");
            Check(faults, item.EndsAt - item.StartsAt <= LongestRow, at + ".endsAt", "agenda_long", $"'{Shown(item.Topic)}' lasts more than a week. Make it several rows.");
            Check(faults, !IsUsable(d.StartDate) || IsWithin(d.StartDate, zone, item.StartsAt), at + ".startsAt", "agenda_day",
                $"'{Shown(item.Topic)}' lies more than {MaxDaysBefore} days before the event's first day, or after its day {MaxDays}.");
        }

        CheckPhases(d, faults);
    }

    /// <summary>Whether each phase starts once and after those that come before it.</summary>
    internal static bool PhasesAreInOrder(EventDefinition definition)
    {
        var faults = new List<Fault>();
        CheckPhases(definition, faults);
        return faults.Count == 0;
    }

    private static bool IsWithin(DateOnly start, EventZone zone, DateTimeOffset at) =>
        at.Year is > 1900 and < 2300
        && zone.DateOf(at).DayNumber - start.DayNumber is >= -MaxDaysBefore and < MaxDays;

    private static void CheckPhases(EventDefinition d, List<Fault> faults)
    {
        var steps = d.Agenda.Select((Item, Index) => (Item, At: FormattableString.Invariant($"agenda[{Index}].startsPhase")))
            .Where(r => r.Item.StartsPhase is not null).OrderBy(r => r.Item.StartsPhase).ToList();
        foreach (var (item, at) in steps)
        {
            Check(faults, item.StartsPhase is > Phase.Draft && Enum.IsDefined(item.StartsPhase.Value), at, "agenda_phase",
                "An agenda row can start Open, Closed, Qualifiers, Finals, Ceremony or Published; an event is in Draft before.");
        }

        foreach (var (before, after) in steps.Zip(steps.Skip(1)))
        {
            if (before.Item.StartsPhase == after.Item.StartsPhase)
            {
                faults.Add(Fault.Invalid("agenda_phase_twice", $"{after.Item.StartsPhase} starts with '{Shown(before.Item.Id)}' already; a phase starts once.", after.At));
            }
            else
            {
                Check(faults, before.Item.StartsAt < after.Item.StartsAt, after.At, "agenda_phase_order",
                    $"{after.Item.StartsPhase} ('{Shown(after.Item.Id)}') must start after {before.Item.StartsPhase} ('{Shown(before.Item.Id)}').");
            }
        }
    }
}

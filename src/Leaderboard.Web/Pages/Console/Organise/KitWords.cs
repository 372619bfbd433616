using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Core.Kits;
using EventSuite.Core.Time;
using Leaderboard.Web.Pages.Console.Parts;

namespace Leaderboard.Web.Pages.Console.Organise;

/// <summary>What a kit holds, in a sentence each.</summary>
public static class KitWords
{
    /// <summary>The sentences.</summary>
    public static IReadOnlyList<string> Of(EventKit kit)
    {
        ArgumentNullException.ThrowIfNull(kit);
        var d = kit.Definition;
        var zone = EventZone.Get(d.Zone);
        var days = d.Agenda.Select(i => zone.DateOf(i.StartsAt)).Distinct().Count();
        var judges = kit.Roster.Count(r => RosterRules.ParseRole(r.Role) == Role.Judge);
        return
        [
            $"{Say.Count(days, "day", "days")} from {d.StartDate.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}, {Say.Count(d.Agenda.Count, "agenda row", "agenda rows")}, times as in {Say.Zone(zone)}.",
            $"{Say.Count(d.Criteria.Count, "criterion", "criteria")}: {Say.List([.. d.Criteria.Select(c => c.Name)], 12)}.",
            $"{Say.Count(d.Limits.Entries, "entry", "entries")} each, {Say.Count(d.Finalists, "finalist", "finalists")}.",
            kit.Roster.Count == 0 ? "No accounts list." : $"{Say.Count(kit.Roster.Count, "person", "people")} on the accounts list, {judges} of them judges; nobody can sign in before you create the accounts.",
            .. kit.Notes,
        ];
    }
}

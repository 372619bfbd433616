using EventSuite.Core.Events;
using EventSuite.Core.Storage;
using Leaderboard.Web.Pages.Console.Audit;

namespace Leaderboard.Web.Pages.Console.Parts;

/// <summary>Who changed an event last, for those whose own change met it.</summary>
public static class LastChange
{
    private const int Lines = 200;
    private static readonly string[] Actions = ["event.edited", "agenda.shifted", "deadline.extended", "phase.moved"];

    /// <summary>E.g. <c>organiser changed the agenda (Sat 27 March, 15:00 CET)</c>; null: nothing recent.</summary>
    public static string? Of(IContestReader store, ContestEvent contest)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(contest);
        return store.AuditTail(contest.Slug, Lines).FirstOrDefault(l => Actions.Contains(l.Fact.Action)) is { } line
            ? $"{line.Fact.Actor} {AuditSentence.Of(line.Fact, contest.Zone)} ({contest.Zone.DayAndClock(line.At)})"
            : null;
    }
}

using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Submissions;

/// <summary>Whether an account may submit, replace or withdraw now.</summary>
public static class SubmissionWindow
{
    /// <summary>The deadline that holds for this account, UTC: the later of everybody's and its own; null: none is set.</summary>
    public static DateTimeOffset? DeadlineFor(IContestReader store, ContestEvent contest, Guid accountId)
    {
        var own = store.DeadlineExtensions(contest.Id).TryGetValue(accountId, out var until) ? until : (DateTimeOffset?)null;
        return contest.Phase == Phase.Closed ? own : contest.Deadline is { } all && own > all ? own : contest.Deadline;
    }

    /// <summary>Null when the window is open for this account, else why not.</summary>
    public static Fault? Closed(IContestReader store, ContestEvent contest, Guid accountId, DateTimeOffset now)
    {
        var deadline = DeadlineFor(store, contest, accountId);
        return contest.Phase switch
        {
            Phase.Draft => Fault.Conflict("phase", $"{contest.Definition.Title} is not open yet (phase Draft)." +
                (contest.Definition.Agenda.FirstOrDefault(i => i.StartsPhase == Phase.Open) is { } open
                    ? $" Entries open {contest.Zone.DayAndClock(open.StartsAt)}." : "")),
            Phase.Open when deadline is null || now < deadline => null,
            Phase.Closed when now < deadline => null,
            Phase.Open => Fault.Conflict("deadline", $"Entries closed {contest.Zone.DayAndClock(deadline!.Value)}. The organiser can extend your deadline."),
            _ => Fault.Conflict("phase", $"Entries are closed: the event is in phase {contest.Phase}" +
                (contest.PlannedDeadline is { } was ? $"; the deadline was {contest.Zone.DayAndClock(was)}." : ".") +
                (contest.Phase == Phase.Closed ? " The organiser can extend your deadline." : "")),
        };
    }
}

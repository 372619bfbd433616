using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Compositions;

/// <summary>
/// Whether compositions can be asked for now: participants while entries are open, the organiser in Draft too, to try
/// things out. What was asked for in time is made, also when the phase has moved on.
/// </summary>
public static class CompositionWindow
{
    /// <summary>Null when it is open for this viewer, else why not.</summary>
    public static Fault? Closed(IContestReader store, EventAccess access, Guid accountId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(access);
        var contest = access.Contest;
        return contest.Phase switch
        {
            Phase.Draft when access.IsOrganiser => null,
            Phase.Draft => Fault.Conflict("phase", $"{contest.Definition.Title} is not open yet (phase Draft); until then only the organiser composes." +
                (contest.Definition.Agenda.FirstOrDefault(i => i.StartsPhase == Phase.Open) is { } open
                    ? $" It opens {contest.Zone.DayAndClock(open.StartsAt)}." : "")),
            Phase.Open => null,
            Phase.Closed when now < SubmissionWindow.DeadlineFor(store, contest, accountId) => null,
            _ => Fault.Conflict("phase", $"Composing has ended: the event is in phase {contest.Phase}. What you have made stays yours to hear and download."),
        };
    }
}

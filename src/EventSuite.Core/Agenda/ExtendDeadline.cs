using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Agenda;

/// <summary>Use case: a new deadline for entries, for everybody or for one account.</summary>
public sealed class ExtendDeadline(IContestStore store, IChangeFeed changes, TimeProvider time)
{
    /// <summary>
    /// Sets the deadline. For everybody, the agenda's closing row and what follows it that day move along when the
    /// deadline moves later (unless that would put phases out of order); for one account only its own deadline changes, and holds even after the event is Closed.
    /// </summary>
    /// <param name="slug">The event.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="until">The new deadline, UTC; must lie ahead.</param>
    /// <param name="userName">The account; null: everybody.</param>
    /// <param name="cancellation">Ends the wait before it began.</param>
    public async Task<Outcome<AgendaChange>> ExecuteAsync(
        string slug, Actor actor, DateTimeOffset until, string? userName, CancellationToken cancellation = default)
    {
        Guid eventId = default;
        var outcome = await store.WriteAsync<AgendaChange>(
            s =>
            {
                if (s.FindEvent(slug) is not { } contest)
                {
                    return EventFaults.NoEvent(slug);
                }

                eventId = contest.Id;
                return Refusal(contest, until) is { } refusal ? refusal
                    : userName is null ? ForAll(s, contest, actor, until.ToUniversalTime())
                    : ForOne(s, contest, actor, until.ToUniversalTime(), userName);
            },
            cancellation);
        if (outcome.Ok)
        {
            changes.Tell(new EventChanged(eventId, slug, "deadline", userName is null ? outcome.Value.Notice : null));
        }

        return outcome;
    }

    /// <summary>What a new deadline for everybody would move, or what stands in its way; nothing is changed.</summary>
    /// <param name="contest">The event as it stands.</param>
    /// <param name="until">The new deadline.</param>
    public Outcome<AgendaChange> Preview(ContestEvent contest, DateTimeOffset until) =>
        Refusal(contest, until) is { } refusal ? refusal
        : Plan(contest, until.ToUniversalTime()) is var plan && plan.Ok ? plan.Value.Change
        : Outcome<AgendaChange>.Refused(plan.Faults);

    private Fault? Refusal(ContestEvent contest, DateTimeOffset until) =>
        contest.Phase > Phase.Closed ? Fault.Conflict("phase", $"Judging has begun (phase {contest.Phase}); entries can no longer be let in.")
        : until <= time.GetUtcNow() ? Fault.Invalid("until_past", $"{contest.Zone.DayAndClock(until)} has passed already. Choose a later time.", "until")
        : null;

    private static Outcome<AgendaChange> ForOne(IContestWriter s, ContestEvent contest, Actor actor, DateTimeOffset until, string userName)
    {
        if (s.FindAccount(userName) is not { } account || s.FindMembership(contest.Id, account.Id) is not { Role: Role.Participant })
        {
            return Fault.Invalid("account_unknown", $"'{userName}' is no participant of this event.", "account");
        }

        if (until <= contest.Deadline)
        {
            return Fault.Invalid("until_earlier", $"Everybody's deadline is {contest.Zone.DayAndClock(contest.Deadline.Value)} already. Choose a later time.", "until");
        }

        s.PutDeadlineExtension(contest.Id, account.Id, until);
        s.Audit(new AuditFact(actor.UserName, "deadline.extended", contest.Slug, userName, AuditDetail.Of(("until", until))));
        return new AgendaChange([], contest.Deadline, $"The deadline of {userName} is now {contest.Zone.DayAndClock(until)}.");
    }

    private static Outcome<AgendaChange> ForAll(IContestWriter s, ContestEvent contest, Actor actor, DateTimeOffset until)
    {
        var plan = Plan(contest, until);
        if (!plan.Ok)
        {
            return Outcome<AgendaChange>.Refused(plan.Faults);
        }

        s.UpdateEvent(plan.Value.Changed);
        s.Audit(new AuditFact(actor.UserName, "deadline.extended", contest.Slug, "everybody", AuditDetail.Of(("until", until), ("rows", plan.Value.Change.Moved.Count))));
        return plan.Value.Change;
    }

    private static Outcome<(ContestEvent Changed, AgendaChange Change)> Plan(ContestEvent contest, DateTimeOffset until)
    {
        var agenda = contest.Definition.Agenda;
        var closing = agenda.FirstOrDefault(i => i.StartsPhase == Phase.Closed);
        var by = closing is null ? TimeSpan.Zero : until - closing.StartsAt;
        // Later on the same day everything after waits; otherwise only the closing row itself moves.
        var pushes = closing is not null && by > TimeSpan.Zero && contest.Zone.DateOf(until) == contest.Zone.DateOf(closing.StartsAt);
        bool Moves(AgendaItem i) => i == closing
            || (pushes && i.StartsAt >= closing!.StartsAt && contest.Zone.DateOf(i.StartsAt) == contest.Zone.DateOf(closing.StartsAt));
        var moved = by == TimeSpan.Zero ? [] : agenda.Where(Moves).ToList();
        var changed = contest with
        {
            Revision = contest.Revision + 1,
            // By the agenda's clock the closing row is the deadline; without such a row, or by hand, it is set here.
            DeadlineSetAt = contest.Definition.Clock == ClockMode.Agenda && closing is not null ? null : until,
            Definition = contest.Definition with
            {
                Agenda = [.. agenda.Select(i => moved.Contains(i) ? i with { StartsAt = i.StartsAt + by, EndsAt = i.EndsAt + by } : i).OrderBy(i => i.StartsAt)],
            },
        };
        if (!DefinitionRules.PhasesAreInOrder(changed.Definition))
        {
            var overtaken = agenda.FirstOrDefault(i => i.StartsPhase > Phase.Closed && i.StartsAt <= until);
            if (contest.Definition.Clock == ClockMode.Agenda && overtaken is not null)
            {
                return Fault.Conflict("phase_order", $"By the agenda {overtaken.StartsPhase} begins {contest.Zone.DayAndClock(overtaken.StartsAt)}, before that deadline. Shift the agenda first, or choose an earlier time.", "until");
            }

            // The organiser is far from the plan: the deadline holds, and the plan stays as it was.
            moved = [];
            changed = contest with { Revision = contest.Revision + 1, DeadlineSetAt = until };
        }

        return (changed, new AgendaChange(
            [.. moved.Select(i => new AgendaMove(i.Id, i.Topic, i.StartsAt, i.StartsAt + by))],
            until,
            $"The deadline for entries is now {contest.Zone.DayAndClock(until)}."));
    }
}

using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Agenda;

/// <summary>Use case: the day runs late, so the rest of it moves, the deadline too.</summary>
public sealed class ShiftAgenda(IContestStore store, IChangeFeed changes, TimeProvider time)
{
    /// <summary>Furthest shift, in minutes either way.</summary>
    public const int MaxMinutes = 600;

    /// <summary>
    /// Moves a row and all that begin later on its day (in the event's zone) by some minutes.
    /// </summary>
    /// <param name="slug">The event.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="minutes">How far; negative: earlier. Not 0.</param>
    /// <param name="fromItem">The first row to move; null: the next that has not begun.</param>
    /// <param name="cancellation">Ends the wait before it began.</param>
    public async Task<Outcome<AgendaChange>> ExecuteAsync(
        string slug, Actor actor, int minutes, string? fromItem, CancellationToken cancellation = default)
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
                var plan = Plan(contest, minutes, fromItem);
                if (!plan.Ok)
                {
                    return Outcome<AgendaChange>.Refused(plan.Faults);
                }

                var (changed, first, change) = plan.Value;
                s.UpdateEvent(changed);
                s.Audit(new AuditFact(actor.UserName, "agenda.shifted", slug, first, AuditDetail.Of(("minutes", minutes), ("rows", change.Moved.Count))));
                return change;
            },
            cancellation);
        if (outcome.Ok)
        {
            changes.Tell(new EventChanged(eventId, slug, "agenda", outcome.Value.Notice));
        }

        return outcome;
    }

    /// <summary>What a shift would move, or what stands in its way; nothing is changed.</summary>
    /// <param name="contest">The event as it stands.</param>
    /// <param name="minutes">How far; negative: earlier. Not 0.</param>
    /// <param name="fromItem">The first row to move; null: the next that has not begun.</param>
    public Outcome<AgendaChange> Preview(ContestEvent contest, int minutes, string? fromItem) =>
        Plan(contest, minutes, fromItem) is var plan && plan.Ok ? plan.Value.Change : Outcome<AgendaChange>.Refused(plan.Faults);

    private Outcome<(ContestEvent Changed, string First, AgendaChange Change)> Plan(ContestEvent contest, int minutes, string? fromItem)
    {
        if (minutes is 0 or < -MaxMinutes or > MaxMinutes)
        {
            return Fault.Invalid("minutes", $"Give between 1 and {MaxMinutes} minutes (or as many with a minus to go earlier).", "minutes");
        }

        var now = time.GetUtcNow();
        var agenda = contest.Definition.Agenda;
        var first = fromItem is null ? agenda.FirstOrDefault(i => i.StartsAt > now) : agenda.FirstOrDefault(i => i.Id == fromItem);
        if (first is null)
        {
            return fromItem is null
                ? Fault.Conflict("agenda_over", "Nothing on the agenda lies ahead.")
                : Fault.Invalid("item_unknown", $"The agenda has no row '{fromItem}'.", "fromItem");
        }

        var by = TimeSpan.FromMinutes(minutes);
        var day = contest.Zone.DateOf(first.StartsAt);
        bool Moves(DateTimeOffset at) => at >= first.StartsAt && contest.Zone.DateOf(at) == day;
        var before = agenda.LastOrDefault(i => i.StartsAt < first.StartsAt);
        if (minutes < 0 && (first.StartsAt + by < now || first.StartsAt + by < before?.StartsAt))
        {
            return Fault.Conflict("too_early", $"'{first.Topic}' would begin {contest.Zone.Clock(first.StartsAt + by)}, before now or before the row above it.", "minutes");
        }

        var moved = agenda.Where(i => Moves(i.StartsAt)).ToList();
        var changed = contest with
        {
            Revision = contest.Revision + 1,
            DeadlineSetAt = contest.DeadlineSetAt is { } set && Moves(set) ? set + by : contest.DeadlineSetAt,
            Definition = contest.Definition with
            {
                Agenda = [.. agenda.Select(i => Moves(i.StartsAt) ? i with { StartsAt = i.StartsAt + by, EndsAt = i.EndsAt + by } : i).OrderBy(i => i.StartsAt)],
            },
        };
        if (!DefinitionRules.PhasesAreInOrder(changed.Definition))
        {
            return Fault.Conflict("phase_order", "A phase of this day would then begin after one of the next day. Shift the next day first, or shift by less.", "minutes");
        }

        var direction = minutes > 0 ? "later" : "earlier";
        var notice = string.Create(CultureInfo.InvariantCulture, $"From '{first.Topic}' on, the agenda is {Math.Abs(minutes)} minutes {direction}.");
        if (changed.PlannedDeadline != contest.PlannedDeadline)
        {
            notice += $" The deadline for entries is now {contest.Zone.Clock(changed.PlannedDeadline!.Value)}.";
        }

        return (changed, first.Id, new AgendaChange([.. moved.Select(i => new AgendaMove(i.Id, i.Topic, i.StartsAt, i.StartsAt + by))], changed.Deadline, notice));
    }
}

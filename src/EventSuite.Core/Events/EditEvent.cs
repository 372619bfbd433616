using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Events;

/// <summary>Use case: the organiser changes what was set up: texts, agenda, criteria, limits and so on.</summary>
public sealed class EditEvent(IContestStore store, IChangeFeed changes)
{
    /// <summary>
    /// Replaces the definition; agenda rows are put in order. Once scores are given, criteria and rounds can be
    /// renamed and weighed anew, but none can come or go. A definition that changes nothing leaves the event alone.
    /// </summary>
    /// <param name="slug">The event.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="definition">The whole new definition.</param>
    /// <param name="expectedRevision">The revision that the organiser saw; another means that somebody was faster.</param>
    /// <param name="cancellation">Ends the wait before it began.</param>
    public async Task<Outcome<ContestEvent>> ExecuteAsync(
        string slug, Actor actor, EventDefinition definition, int expectedRevision, CancellationToken cancellation = default)
    {
        var faults = DefinitionRules.Check(definition);
        if (faults.Count > 0)
        {
            return Outcome<ContestEvent>.Refused(faults);
        }

        var ordered = definition with
        {
            Agenda = [.. definition.Agenda.OrderBy(i => i.StartsAt).Select(i => i with { StartsAt = i.StartsAt.ToUniversalTime(), EndsAt = i.EndsAt.ToUniversalTime() })],
        };
        EventChanged? told = null;
        var outcome = await store.WriteAsync<ContestEvent>(
            s =>
            {
                if (s.FindEvent(slug) is not { } contest)
                {
                    return EventFaults.NoEvent(slug);
                }

                if (contest.Revision != expectedRevision)
                {
                    return Fault.Conflict("changed_meanwhile", string.Create(CultureInfo.InvariantCulture,
                        $"The event was changed meanwhile (it is at revision {contest.Revision}, you saw {expectedRevision}). Load it again and repeat your change."), "revision");
                }

                var parts = EditEventParts.Changed(contest.Definition, ordered);
                var broken = Broken(s, contest, ordered);
                if (broken.Count > 0)
                {
                    return broken;
                }

                if (parts.Count == 0)
                {
                    return contest;
                }

                var edited = contest with { Definition = ordered, Revision = contest.Revision + 1 };
                edited = edited with { DeadlineSetAt = Deadline(contest, edited) };
                s.UpdateEvent(edited);
                s.Audit(new AuditFact(actor.UserName, "event.edited", slug, contest.Id.ToString(), AuditDetail.Of(("parts", parts), ("revision", edited.Revision))));
                told = new EventChanged(contest.Id, slug, "definition", Notice(contest, edited, parts));
                return edited;
            },
            cancellation);
        if (outcome.Ok && told is not null)
        {
            changes.Tell(told);
        }

        return outcome;
    }

    private static List<Fault> Broken(IContestReader s, ContestEvent contest, EventDefinition edited)
    {
        var before = contest.Definition;
        if (!before.Rounds.Any(r => s.ScoreCounts(contest.Id, r.Id).Count > 0))
        {
            return [];
        }

        var faults = new List<Fault>();
        if (!before.Criteria.Select(c => c.Id).ToHashSet().SetEquals(edited.Criteria.Select(c => c.Id)))
        {
            faults.Add(Fault.Conflict("criteria_scored", "Scores have been given by these criteria, so none can be added, removed or get another id. Names, help and weights can change.", "criteria"));
        }

        // The order of rounds is what makes one the qualifiers and one the finals.
        if (!before.Rounds.Select(r => r.Id).SequenceEqual(edited.Rounds.Select(r => r.Id)))
        {
            faults.Add(Fault.Conflict("rounds_scored", "Scores have been given in these rounds, so they keep their ids and their order. Names and rules can change.", "rounds"));
        }

        return faults;
    }

    // A deadline set by hand follows the agenda's closing row when that is edited; by the agenda's clock the row itself is the deadline.
    private static DateTimeOffset? Deadline(ContestEvent before, ContestEvent edited)
    {
        var (was, now) = (ClosingOf(before.Definition), ClosingOf(edited.Definition));
        return before.DeadlineSetAt is null || now is null || now == was ? before.DeadlineSetAt
            : edited.Definition.Clock == ClockMode.Agenda ? null
            : now;
    }

    private static DateTimeOffset? ClosingOf(EventDefinition definition) =>
        definition.Agenda.FirstOrDefault(i => i.StartsPhase == Phase.Closed)?.StartsAt;

    private static string? Notice(ContestEvent before, ContestEvent edited, IReadOnlyList<string> parts)
    {
        var notice = parts.Contains("agenda") ? "The agenda has changed." : null;
        return edited.PlannedDeadline is { } deadline && deadline != before.PlannedDeadline
            ? $"{notice} The deadline for entries is now {edited.Zone.DayAndClock(deadline)}.".TrimStart()
            : notice;
    }
}

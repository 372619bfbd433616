using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Results;
using EventSuite.Core.Standings;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Events;

/// <summary>Use case: the organiser, or the agenda's clock, moves the event to another phase.</summary>
public sealed class MovePhase(IContestStore store, IChangeFeed changes, TimeProvider time)
{
    /// <summary>Moves the event, or tells everything that stands in the way.</summary>
    /// <param name="slug">The event.</param>
    /// <param name="actor">Who moves it.</param>
    /// <param name="target">Where to.</param>
    /// <param name="force">Whether to go on in spite of what can be overridden.</param>
    /// <param name="cancellation">Ends the wait before it began.</param>
    public async Task<Outcome<ContestEvent>> ExecuteAsync(
        string slug, Actor actor, Phase target, bool force = false, CancellationToken cancellation = default)
    {
        var outcome = await store.WriteAsync<ContestEvent>(
            s =>
            {
                if (s.FindEvent(slug) is not { } contest)
                {
                    return EventFaults.NoEvent(slug);
                }

                var obstacles = PhasePlan.Obstacles(contest, PhaseFactsQuery.Of(s, contest, time.GetUtcNow()), target);
                if (obstacles.Any(o => !(force && o.CanBeOverridden)))
                {
                    return obstacles.Select(o => Fault.Conflict(o.Code, o.Message + (o.CanBeOverridden ? " (You can go on all the same.)" : ""), "phase")).ToList();
                }

                if (contest.Phase == Phase.Qualifiers && target == Phase.Finals)
                {
                    var standings = RoundStandings.Of(s, contest, contest.Definition.Rounds[0]);
                    s.SetFinalists(contest.Id, RoundStandings.Finalists(standings, contest.Definition.Finalists));
                }

                var moved = contest with { Phase = target, Revision = contest.Revision + 1 };
                s.UpdateEvent(moved);
                s.Audit(new AuditFact(actor.UserName, "phase.moved", slug, target.ToString(),
                    AuditDetail.Of(("from", contest.Phase.ToString()), ("overridden", obstacles.Select(o => o.Code).ToArray()))));
                return moved;
            },
            cancellation);
        if (outcome.Ok)
        {
            changes.Tell(new EventChanged(outcome.Value.Id, slug, "phase", Notice(target)));
        }

        return outcome;
    }

    private static string Notice(Phase phase) => phase switch
    {
        Phase.Draft => "The event is being prepared again.",
        Phase.Open => "Entries are open.",
        Phase.Closed => "Entries are closed.",
        Phase.Qualifiers => "The judges are listening.",
        Phase.Finals => "The finals have begun.",
        Phase.Ceremony => "The results are sealed until the ceremony.",
        _ => "The results are published.",
    };
}

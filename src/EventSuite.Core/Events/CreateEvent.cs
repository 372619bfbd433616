using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Kits;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Events;

/// <summary>Use case: an organiser sets up an event from a kit.</summary>
public sealed class CreateEvent(IContestStore store, IChangeFeed changes, IRandomness random)
{
    /// <summary>
    /// Adds the event in Draft, without entries and without accounts: those on its list get theirs when the organiser
    /// provisions them, for a password is told only once.
    /// </summary>
    /// <param name="kit">What to set up.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="dryRun">Whether only to tell what would stand in the way; the answer is the event as it would be.</param>
    /// <param name="cancellation">Ends the wait before it began.</param>
    public async Task<Outcome<ContestEvent>> ExecuteAsync(
        EventKit kit, Actor actor, bool dryRun = false, CancellationToken cancellation = default)
    {
        if (!EventSlug.IsValid(kit.Slug))
        {
            return Fault.Invalid("slug", "The slug must be 1 to 60 small letters and digits, in parts joined by single hyphens.", "slug");
        }

        var faults = DefinitionRules.Check(kit.Definition);
        if (faults.Count > 0)
        {
            return Outcome<ContestEvent>.Refused(faults);
        }

        var contest = new ContestEvent(random.NewId(), kit.Slug, Phase.Draft, kit.Definition, DeadlineSetAt: null, Revision: 1);
        if (dryRun)
        {
            return store.Read(s => Taken(s, kit.Slug)) is { } taken ? taken : contest;
        }

        var outcome = await store.WriteAsync<ContestEvent>(
            s =>
            {
                if (Taken(s, kit.Slug) is { } taken)
                {
                    return taken;
                }

                s.AddEvent(contest);
                s.Audit(new AuditFact(actor.UserName, "event.created", contest.Slug, contest.Id.ToString(),
                    AuditDetail.Of(("title", kit.Definition.Title), ("startDate", kit.Definition.StartDate), ("roster", kit.Roster.Count))));
                return contest;
            },
            cancellation);
        if (outcome.Ok)
        {
            changes.Tell(new EventChanged(contest.Id, contest.Slug, "definition", Notice: null));
        }

        return outcome;
    }

    private static Fault? Taken(IContestReader store, string slug) => store.FindEvent(slug) is { } other
        ? Fault.Conflict("slug_taken", $"There is an event '{slug}' already ({other.Definition.Title}). Choose another slug.", "slug")
        : null;
}

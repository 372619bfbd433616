using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Submissions;

/// <summary>Use case: an owner takes an entry back while entries are open; an organiser at any time. Frees the slot.</summary>
public sealed class WithdrawSubmission(IContestStore store, IChangeFeed changes, TimeProvider time)
{
    /// <summary>Withdraws the entry; the audit log keeps that it was there.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="submissionId">The entry.</param>
    /// <param name="asOrganiser">Whether the caller runs the event.</param>
    /// <param name="cancellation">Ends the wait before it began.</param>
    public async Task<Outcome<Submission>> ExecuteAsync(
        Actor actor, Guid submissionId, bool asOrganiser, CancellationToken cancellation = default)
    {
        string slug = "";
        var outcome = await store.WriteAsync<Submission>(
            s =>
            {
                if (s.FindSubmission(submissionId) is not { Slot: not null } entry || s.FindEvent(entry.EventId) is not { } contest)
                {
                    return EventFaults.NoEntry();
                }

                slug = contest.Slug;
                if (!asOrganiser)
                {
                    if (actor.AccountId is not { } account || s.FindMembership(contest.Id, account) is not { } member || !EntryOwner.Owns(member, entry))
                    {
                        return EventFaults.NoEntry();
                    }

                    if (entry.DisqualifiedBecause is not null)
                    {
                        return Fault.Conflict("disqualified", "This entry was disqualified; its slot is not given back. Ask the organiser.");
                    }

                    if (SubmissionWindow.Closed(s, contest, account, time.GetUtcNow()) is { } closed)
                    {
                        return closed;
                    }
                }

                var withdrawn = entry with { Slot = null };
                s.UpdateSubmission(withdrawn);
                s.Audit(new AuditFact(actor.UserName, "entry.withdrawn", contest.Slug, entry.Id.ToString(), AuditDetail.Of(("title", entry.Title), ("slot", entry.Slot))));
                return withdrawn;
            },
            cancellation);
        if (outcome.Ok)
        {
            changes.Tell(new EntriesChanged(outcome.Value.EventId, slug, submissionId));
        }

        return outcome;
    }
}

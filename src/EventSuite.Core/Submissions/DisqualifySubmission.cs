using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Submissions;

/// <summary>Use case: the organiser takes an entry out of the contest, with a reason, or back in.</summary>
public sealed class DisqualifySubmission(IContestStore store, IChangeFeed changes)
{
    /// <summary>Longest reason.</summary>
    public const int MaxReason = 500;

    /// <summary>Disqualifies with a reason, or reinstates when <paramref name="reason"/> is null.</summary>
    public async Task<Outcome<Submission>> ExecuteAsync(
        string slug, Actor actor, Guid submissionId, string? reason, CancellationToken cancellation = default)
    {
        reason = reason?.Trim();
        if (reason is { Length: 0 or > MaxReason })
        {
            return Fault.Invalid("reason", $"Give a reason of 1 to {MaxReason} characters; the participant reads it.", "reason");
        }

        var outcome = await store.WriteAsync<Submission>(
            s =>
            {
                if (s.FindEvent(slug) is not { } contest || s.FindSubmission(submissionId) is not { Slot: not null } entry || entry.EventId != contest.Id)
                {
                    return EventFaults.NoEntry();
                }

                var changed = entry with { DisqualifiedBecause = reason };
                s.UpdateSubmission(changed);
                s.Audit(new AuditFact(actor.UserName, reason is null ? "entry.reinstated" : "entry.disqualified", slug, entry.Id.ToString(),
                    AuditDetail.Of(("title", entry.Title), ("reason", reason))));
                return changed;
            },
            cancellation);
        if (outcome.Ok)
        {
            changes.Tell(new EntriesChanged(outcome.Value.EventId, slug, submissionId));
        }

        return outcome;
    }
}

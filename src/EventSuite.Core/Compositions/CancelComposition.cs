using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Compositions;

/// <summary>Use case: a job is ended at any moment, by its owner or the organiser. One that is over already stays as it is.</summary>
public sealed class CancelComposition(IContestStore store, CompositionQueue queue, TimeProvider time)
{
    /// <summary>Cancels the job; it is so on disk before its work is ended.</summary>
    public async Task<Outcome<CompositionJob>> ExecuteAsync(Actor actor, Guid jobId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await store.WriteAsync<CompositionJob>(
            s =>
            {
                var found = CompositionAccess.For(s, jobId, actor.AccountId ?? Guid.Empty);
                if (!found.Ok)
                {
                    return Outcome<CompositionJob>.Refused(found.Faults);
                }

                if (found.Value.Job.IsOver)
                {
                    return found.Value.Job;
                }

                var cancelled = found.Value.Job with { State = JobState.Cancelled, EndedAt = time.GetUtcNow() };
                s.UpdateComposition(cancelled);
                s.Audit(new AuditFact(actor.UserName, "composition.cancelled", found.Value.Contest.Slug, jobId.ToString(), AuditDetail.Of(("plugin", cancelled.PluginId))));
                return cancelled;
            },
            cancellation);
        if (outcome.Ok)
        {
            queue.Cancel(jobId);
        }

        return outcome;
    }
}

using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.AiJudging;

/// <summary>Use case: the organiser ends a run. What is judged stays in its rows, and counts for nothing.</summary>
public sealed class CancelAiJudging(IContestStore store, AiJudgingQueue queue, TimeProvider time)
{
    /// <summary>Cancels the run; one that is over already stays as it is.</summary>
    public async Task<Outcome<AiJudgingRun>> ExecuteAsync(string slug, Actor actor, Guid runId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await store.WriteAsync<AiJudgingRun>(
            s =>
            {
                if (s.FindEvent(slug) is not { } contest)
                {
                    return EventFaults.NoEvent(slug);
                }

                if (s.FindAiJudging(runId) is not { } run || run.EventId != contest.Id)
                {
                    return AiJudgingFaults.NoRun();
                }

                if (run.IsOver)
                {
                    return run;
                }

                var cancelled = run with { State = JobState.Cancelled, EndedAt = time.GetUtcNow() };
                s.UpdateAiJudging(cancelled);
                s.Audit(new AuditFact(actor.UserName, "ai-judging.cancelled", slug, runId.ToString(), AuditDetail.Of(("plugin", run.PluginId))));
                return cancelled;
            },
            cancellation);
        if (outcome.Ok)
        {
            queue.Cancel(runId);
        }

        return outcome;
    }
}

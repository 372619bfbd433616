using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Compositions;

/// <summary>
/// Use case of the host's start: jobs that wait go on waiting. One that was at work runs again if it gives the same
/// again and has not been through that before; else it failed, and says so.
/// </summary>
public sealed class RecoverCompositions(IContestStore store, CompositionQueue queue, TimeProvider time)
{
    private const int MostStarts = 2;

    /// <summary>Puts the queue together as it was.</summary>
    public async Task ExecuteAsync(CancellationToken cancellation = default)
    {
        var waiting = await store.WriteAsync<IReadOnlyList<CompositionJob>>(
            s => s.UnfinishedCompositions().Select(job =>
            {
                if (job.State == JobState.Queued)
                {
                    return job;
                }

                var next = job.Deterministic && job.Starts < MostStarts
                    ? job with { State = JobState.Queued }
                    : job with { State = JobState.Failed, EndedAt = time.GetUtcNow(), Faults = [CompositionFaults.HostRestarted(job)] };
                s.UpdateComposition(next);
                return next;
            }).Where(job => job.State == JobState.Queued).ToList(),
            cancellation);
        foreach (var job in waiting.Require())
        {
            queue.Add(job);
        }
    }
}

using EventHost.AiJudging;
using EventSuite.Core.AiJudging;
using EventSuite.Core.Compositions;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EventHost.Compositions;

/// <summary>Progress of jobs and of AI judges' runs: <c>/hubs/jobs</c>.</summary>
internal sealed class JobsHub(CompositionAccess access, CompositionQueue queue, AiJudgingAccess judgings, JobWatchers watchers) : Hub
{
    /// <summary>Watches a job: as it is now, then <c>Progress(job)</c> with each change, at most five times a second.</summary>
    /// <exception cref="HubException">There is no such job, or not for this viewer.</exception>
    public JobView Watch(Guid jobId)
    {
        // Watching before reading: a change in between is pushed, not lost.
        var found = access.For(jobId, Viewer);
        if (!found.Ok)
        {
            throw new HubException(found.Faults[0].Message);
        }

        watchers.Watch(Context.ConnectionId, jobId);
        return JobView.Of(access.For(jobId, Viewer).Require(), queue);
    }

    /// <summary>Watches a run of an AI judge: as it is now, then <c>Judging(run)</c> with each change, at most five times a second.</summary>
    /// <exception cref="HubException">There is no such run, or not for this viewer.</exception>
    public AiJudgingView WatchJudging(Guid runId)
    {
        var found = judgings.For(runId, Viewer);
        if (!found.Ok)
        {
            throw new HubException(found.Faults[0].Message);
        }

        watchers.Watch(Context.ConnectionId, runId);
        return AiJudgingView.Of(judgings.For(runId, Viewer).Require());
    }

    /// <summary>Ends the pushes of a job or run.</summary>
    public void Unwatch(Guid id) => watchers.Unwatch(Context.ConnectionId, id);

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        watchers.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    private Guid Viewer => Context.User?.AccountId() ?? Guid.Empty;
}

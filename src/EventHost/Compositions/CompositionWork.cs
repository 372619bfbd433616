using EventHost.Startup;
using EventSuite.Core.Compositions;

namespace EventHost.Compositions;

/// <summary>Background work: takes jobs from the queue, a few at a time, and has plugins do them.</summary>
internal sealed partial class CompositionWork(
    CompositionQueue queue, RunComposition run, RecoverCompositions recover, Readiness readiness, ILogger<CompositionWork> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReadyAsync(stoppingToken);
        await recover.ExecuteAsync(stoppingToken);
        var atWork = new List<Task>();
        try
        {
            while (true)
            {
                // The queue gives out no more than may be at work.
                var running = await queue.TakeAsync(stoppingToken);
                atWork.RemoveAll(w => w.IsCompleted);
                atWork.Add(WorkAsync(running, stoppingToken));
            }
        }
        finally
        {
            await Task.WhenAll(atWork);
        }
    }

    private async Task WorkAsync(RunningJob job, CancellationToken stopping)
    {
        using var running = job;
        try
        {
            // The work begins with reading and writing the store: the next job must not wait for that.
            await Task.Run(() => run.ExecuteAsync(running, stopping), CancellationToken.None);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The job stays on disk as running; the next start decides.
        }
        catch (Exception e)
        {
            // One job's trouble must not end the work on all others.
            LogFailed(e, running.Id);
            await FailAsync(running.Id);
        }
    }

    private async Task FailAsync(Guid job)
    {
        try
        {
            await run.FailAsync(job);
        }
        catch (Exception e)
        {
            LogUnwritten(e, job);
        }
    }

    [LoggerMessage(7001, LogLevel.Error, "Job {Job} could not be done.")]
    private partial void LogFailed(Exception e, Guid job);

    [LoggerMessage(7002, LogLevel.Error, "That job {Job} failed could not be written; the next start takes it up.")]
    private partial void LogUnwritten(Exception e, Guid job);
}

using EventHost.Startup;
using EventSuite.Core.Compositions;
using Microsoft.Extensions.Options;

namespace EventHost.Compositions;

/// <summary>Background work: takes jobs from the queue, a few at a time, and has plugins do them.</summary>
internal sealed partial class CompositionWork(
    CompositionQueue queue, RunComposition run, RecoverCompositions recover, IOptions<CompositionOptions> options, Readiness readiness,
    ILogger<CompositionWork> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReadyAsync(stoppingToken);
        await recover.ExecuteAsync(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (true)
        {
            using var running = await queue.TakeAsync(stopping);
            try
            {
                await run.ExecuteAsync(running, stopping);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                // One job's trouble must not end the work on all others.
                LogFailed(e, running.Id);
                await FailAsync(running.Id);
            }
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

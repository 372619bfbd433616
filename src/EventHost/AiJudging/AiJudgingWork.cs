using EventHost.Compositions;
using EventHost.Startup;
using EventSuite.Core.AiJudging;
using Microsoft.Extensions.Options;

namespace EventHost.AiJudging;

/// <summary>Background work: one run after another, several entries at a time.</summary>
internal sealed partial class AiJudgingWork(
    AiJudgingQueue queue, RunAiJudging run, IOptions<CompositionOptions> options, Readiness readiness, ILogger<AiJudgingWork> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReadyAsync(stoppingToken);
        run.Recover();
        while (true)
        {
            var id = await queue.TakeAsync(stoppingToken);
            try
            {
                await run.ExecuteAsync(id, options.Value.Workers, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // One run's trouble must not end those of other events.
                LogFailed(e, id);
                await FailAsync(id);
            }
        }
    }

    private async Task FailAsync(Guid id)
    {
        try
        {
            await run.FailAsync(id);
        }
        catch (Exception e)
        {
            LogUnwritten(e, id);
        }
    }

    [LoggerMessage(7101, LogLevel.Error, "The run {Run} of an AI judge could not be done.")]
    private partial void LogFailed(Exception e, Guid run);

    [LoggerMessage(7102, LogLevel.Error, "That the run {Run} failed could not be written; the next start goes on with it.")]
    private partial void LogUnwritten(Exception e, Guid run);
}

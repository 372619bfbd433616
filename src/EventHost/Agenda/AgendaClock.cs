using EventHost.Startup;
using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Storage;

namespace EventHost.Agenda;

/// <summary>
/// Moves phases by the agenda, in events whose clock is the agenda. It never overrides an obstacle: late judges are
/// not cut off by a clock, the console shows what stands in the way.
/// </summary>
internal sealed partial class AgendaClock(
    IContestStore store, MovePhase move, Readiness readiness, TimeProvider time, ILogger<AgendaClock> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReadyAsync(stoppingToken);
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var contest in Events().Where(e => e.Definition.Clock == ClockMode.Agenda))
            {
                await TickAsync(contest, stoppingToken);
            }
        }
    }

    private IReadOnlyList<ContestEvent> Events()
    {
        try
        {
            return store.Read(s => s.Events());
        }
        catch (Exception e)
        {
            // Background work that throws ends the host; a disk that falters for a moment must not.
            LogUnread(e);
            return [];
        }
    }

    private async Task TickAsync(ContestEvent contest, CancellationToken cancellation)
    {
        if (contest.Phase >= Phase.Ceremony
            || contest.Definition.Agenda.FirstOrDefault(i => i.StartsPhase == contest.Phase + 1) is not { } row
            || row.StartsAt > time.GetUtcNow())
        {
            return;
        }

        try
        {
            var moved = await move.ExecuteAsync(contest.Slug, Actor.Host, contest.Phase + 1, force: contest.Phase == Phase.Open, cancellation);
            if (moved.Ok)
            {
                LogMoved(contest.Slug, moved.Value.Phase);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The next second tries again.
            LogFailed(e, contest.Slug);
        }
    }

    [LoggerMessage(3001, LogLevel.Information, "By its agenda, {Slug} is now in phase {Phase}.")]
    private partial void LogMoved(string slug, Phase phase);

    [LoggerMessage(3002, LogLevel.Error, "The agenda could not move {Slug}.")]
    private partial void LogFailed(Exception e, string slug);

    [LoggerMessage(3003, LogLevel.Error, "The agenda could not read the events; it tries again in a second.")]
    private partial void LogUnread(Exception e);
}

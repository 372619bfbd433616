using EventHost.Startup;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Storage;

namespace EventHost.Live;

/// <summary>
/// Background work: scores change standings, standings change the snapshot, the snapshot goes to all. At most five
/// times a second per host; whatever comes meanwhile is taken together.
/// </summary>
internal sealed partial class BoardPublisher(
    ChangeFeed feed, PublishedBoards boards, LeaderboardViewers viewers, IContestStore store, Readiness readiness,
    TimeProvider time, ILogger<BoardPublisher> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, PublishedBoard> _pushed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = feed.Listen();
        await readiness.WhenReadyAsync(stoppingToken);
        while (await changes.WaitToReadAsync(stoppingToken))
        {
            var slugs = new HashSet<string>();
            while (changes.TryRead(out var change))
            {
                slugs.Add(change.Slug);
                if (change is EventChanged { Notice: { } notice } told)
                {
                    viewers.Notify(change.Slug, told.Kind, notice);
                }
            }

            foreach (var slug in slugs)
            {
                await PublishAsync(slug, stoppingToken);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task PublishAsync(string slug, CancellationToken cancellation)
    {
        try
        {
            if (store.Read(s => s.FindEvent(slug)) is not { } contest)
            {
                return;
            }

            var refreshed = await boards.RefreshAsync(new BoardKey(slug, contest.ShownRound.Id, AwardCategory.Main), cancellation);
            if (refreshed.Ok && refreshed.Value is var board
                && (!_pushed.TryGetValue(slug, out var last) || last.ETag != board.ETag))
            {
                _pushed[slug] = board;
                viewers.Push(board);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // One event's trouble must not end the live boards of all; the next change tries again.
            LogFailed(e, slug);
        }
    }

    [LoggerMessage(2001, LogLevel.Error, "The board of {Slug} could not be published.")]
    private partial void LogFailed(Exception e, string slug);
}

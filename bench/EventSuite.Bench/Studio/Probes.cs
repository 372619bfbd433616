using System.Diagnostics;
using EventSuite.Bench.Viewers.Generator;
using EventSuite.Bench.Viewers.Host;

namespace EventSuite.Bench.Studio;

/// <summary>What is measured in every stage, the same in each: a judge, the viewers, and somebody who opens pages and saves.</summary>
internal sealed class Probes(HostServer server, GeneratorProcess viewers, StudioUser user)
{
    private static readonly TimeSpan BetweenScores = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMilliseconds(250);

    /// <summary>Measures until it is cancelled; what is under way then is done first.</summary>
    public Task RunAsync(StageFigures figures, CancellationToken over) => Task.WhenAll(
        ScoreAsync(figures, over),
        Pace.EveryAsync(BetweenFetches, over, () => figures.Board.OfAsync(() => server.Api.FetchAsync($"/api/v1/events/{server.Slug}/leaderboard", null))),
        Pace.EveryAsync(BetweenFetches, over, () => figures.Page.OfAsync(() => server.Api.FetchAsync($"/e/{StudioSetup.Slug}/studio", user.Token))),
        Pace.EveryAsync(BetweenFetches, over, () => figures.Save.OfAsync(user.SaveAsync)));

    // The next score only when all viewers have the last, since pushes that come soon after each other are made one.
    private Task ScoreAsync(StageFigures figures, CancellationToken over) => Pace.EveryAsync(BetweenScores, over, async () =>
    {
        var sent = Stopwatch.GetTimestamp();
        var scoring = figures.Score.OfAsync(async () =>
        {
            await server.ScoreAsync();
            return 0;
        });
        var push = await viewers.NextPushAsync();
        figures.BoardHalf.Add(Stopwatch.GetElapsedTime(sent, push.Median).TotalMilliseconds);
        figures.BoardLast.Add(Stopwatch.GetElapsedTime(sent, push.Last).TotalMilliseconds);
        await scoring;
    });
}

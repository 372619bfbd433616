using EventHost.Security;
using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EventHost.Live;

/// <summary>The live board: <c>/hubs/leaderboard</c>.</summary>
internal sealed class LeaderboardHub(IContestStore store, PublishedBoards boards, LeaderboardViewers viewers) : Hub
{
    /// <summary>Watches an event's board (one event per connection): the snapshot now, <c>Board(snapshot)</c> with each change.</summary>
    /// <exception cref="HubException">There is no such event, or not for this viewer.</exception>
    public async Task<RawJson> Watch(string slug)
    {
        RequireAccess(slug);
        // Watching before reading, the round that is shown included: a change in between is pushed, not lost.
        viewers.Watch(Context.ConnectionId, slug);
        var key = new BoardKey(slug, RequireAccess(slug).Contest.ShownRound.Id, AwardCategory.Main);
        return (await boards.GetAsync(key, Context.ConnectionAborted)).Require().Push;
    }

    /// <summary>Ends the pushes.</summary>
    public void Unwatch(string slug) => viewers.Watch(Context.ConnectionId, null);

    private EventAccess RequireAccess(string slug)
    {
        var access = store.Read(s => EventAccess.Of(s, slug, Context.User?.AccountId()));
        return access is not null && access.MaySee(Context.GetHttpContext() is { } http ? EventCode.Of(http.Request, slug) : null)
            ? access
            : throw new HubException($"There is no event '{slug}' for you. Check the address.");
    }
}

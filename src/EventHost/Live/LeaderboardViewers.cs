using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EventHost.Live;

/// <summary>
/// Who watches which event, and the pushes to them. It stands in for the hub's own group sends, which wait for the
/// slowest reader and queue without bound.
/// </summary>
internal sealed class LeaderboardViewers(ILogger<DefaultHubLifetimeManager<LeaderboardHub>> logger)
    : DefaultHubLifetimeManager<LeaderboardHub>(logger)
{
    private readonly ConcurrentDictionary<string, ViewerSlot> _slots = new();
    private long _messages;

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        await base.OnConnectedAsync(connection);
        _slots[connection.ConnectionId] = new ViewerSlot(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _slots.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }

    /// <summary>From now on the connection gets this event's pushes; null: none.</summary>
    public void Watch(string connectionId, string? slug)
    {
        if (_slots.TryGetValue(connectionId, out var slot))
        {
            slot.Slug = slug;
        }
    }

    /// <summary>How many watch an event.</summary>
    public int Count(string slug) => _slots.Count(s => s.Value.Slug == slug);

    /// <summary>Sends the board to all who watch its event; returns at once.</summary>
    public void Push(PublishedBoard board)
    {
        var message = Next("Board", board.Push);
        new ViewerRound(Watching(board.Snapshot.Event), slot => slot.OfferBoardAsync(message)).Start();
    }

    /// <summary>Tells all who watch an event a sentence; returns at once.</summary>
    public void Notify(string slug, string kind, string text)
    {
        var message = Next("Notice", new { kind, text });
        new ViewerRound(Watching(slug), slot => slot.OfferNoticeAsync(message)).Start();
    }

    private ViewerMessage Next(string target, object value) =>
        new(Interlocked.Increment(ref _messages), new SerializedHubMessage(new InvocationMessage(target, [value])));

    private ViewerSlot[] Watching(string slug) => [.. _slots.Where(s => s.Value.Slug == slug).Select(s => s.Value)];
}

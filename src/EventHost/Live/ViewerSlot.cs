using Microsoft.AspNetCore.SignalR;

namespace EventHost.Live;

/// <summary>
/// One viewer's line: at most one message waits per kind, and the latest wins. A viewer that does not read holds up
/// nobody, and gets the present when it reads again.
/// </summary>
internal sealed class ViewerSlot(HubConnectionContext connection)
{
    private readonly Lock _gate = new();
    private ViewerMessage? _board;
    private ViewerMessage? _notice;
    private long _newestBoard;
    private long _newestNotice;
    private int _busy;

    public HubConnectionContext Connection => connection;

    /// <summary>The event this viewer watches; null: none.</summary>
    public string? Slug { get; set; }

    /// <summary>
    /// Sends it, or keeps it for when the viewer reads again; one that is older than what was offered before is dropped.
    /// Ends when it is on its way; at once while an older one is.
    /// </summary>
    public Task OfferBoardAsync(ViewerMessage message) => OfferAsync(ref _board, ref _newestBoard, message);

    /// <inheritdoc cref="OfferBoardAsync"/>
    public Task OfferNoticeAsync(ViewerMessage message) => OfferAsync(ref _notice, ref _newestNotice, message);

    private Task OfferAsync(ref ViewerMessage? place, ref long newest, ViewerMessage message)
    {
        // Two rounds may be under way at a time: the earlier must not put its message over the later one's.
        lock (_gate)
        {
            if (message.Number <= newest)
            {
                return Task.CompletedTask;
            }

            newest = message.Number;
            place = message;
        }

        return Interlocked.CompareExchange(ref _busy, 1, 0) == 0 ? DrainAsync() : Task.CompletedTask;
    }

    private async Task DrainAsync()
    {
        do
        {
            try
            {
                while ((Interlocked.Exchange(ref _notice, null) ?? Interlocked.Exchange(ref _board, null)) is { } message)
                {
                    await connection.WriteAsync(message.Content, connection.ConnectionAborted);
                }
            }
            catch (OperationCanceledException)
            {
                // The viewer left; the slot goes with its connection.
                return;
            }

            Volatile.Write(ref _busy, 0);
        }
        while ((Volatile.Read(ref _notice) ?? Volatile.Read(ref _board)) is not null && Interlocked.CompareExchange(ref _busy, 1, 0) == 0);
    }
}

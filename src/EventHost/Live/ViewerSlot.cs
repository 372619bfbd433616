using Microsoft.AspNetCore.SignalR;

namespace EventHost.Live;

/// <summary>
/// One viewer's line: at most one message waits per kind, and the latest wins. A viewer that does not read holds up
/// nobody, and gets the present when it reads again.
/// </summary>
internal sealed class ViewerSlot(HubConnectionContext connection)
{
    private SerializedHubMessage? _board;
    private SerializedHubMessage? _notice;
    private int _busy;

    public HubConnectionContext Connection => connection;

    /// <summary>The event this viewer watches; null: none.</summary>
    public string? Slug { get; set; }

    public void OfferBoard(SerializedHubMessage message) => Offer(ref _board, message);

    public void OfferNotice(SerializedHubMessage message) => Offer(ref _notice, message);

    private void Offer(ref SerializedHubMessage? place, SerializedHubMessage message)
    {
        Volatile.Write(ref place, message);
        if (Interlocked.CompareExchange(ref _busy, 1, 0) == 0)
        {
            _ = DrainAsync();
        }
    }

    private async Task DrainAsync()
    {
        do
        {
            try
            {
                while ((Interlocked.Exchange(ref _notice, null) ?? Interlocked.Exchange(ref _board, null)) is { } message)
                {
                    await connection.WriteAsync(message, connection.ConnectionAborted);
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

namespace EventHost.Live;

/// <summary>
/// One message on its way to many viewers: a few dozen are served at a time, so that the buffers of those are used again
/// for the next instead of one for each viewer.
/// </summary>
internal sealed class ViewerRound(ViewerSlot[] viewers, Func<ViewerSlot, Task> offer)
{
    private const int AtATime = 32;

    // How long one viewer's line may hold up its turn; it goes on sending after that, and the round goes on without it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private int _next = -1;

    /// <summary>Begins; returns at once.</summary>
    public void Start()
    {
        for (var i = 0; i < Math.Min(AtATime, viewers.Length); i++)
        {
            _ = Task.Run(ServeAsync);
        }
    }

    private async Task ServeAsync()
    {
        while (Interlocked.Increment(ref _next) is var at && at < viewers.Length)
        {
            var sending = offer(viewers[at]);
            if (!sending.IsCompleted)
            {
                await sending.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}

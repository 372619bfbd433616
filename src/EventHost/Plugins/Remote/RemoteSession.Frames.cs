namespace EventHost.Plugins.Remote;

/// <content>What travels: frames that the laptop fetches, frames that it sends.</content>
internal sealed partial class RemoteSession
{
    /// <summary>The frames that wait, or come within the time; empty: nothing came, or a newer request takes the place of this one.</summary>
    /// <param name="wait">How long to wait.</param>
    /// <param name="gone">The laptop, or the host, does not wait any longer.</param>
    public async Task<byte[]> TakeAsync(TimeSpan wait, CancellationToken gone)
    {
        using var mine = new CancellationTokenSource(wait, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(mine.Token, gone);
        Volatile.Write(ref _heard, _time.GetTimestamp());
        Interlocked.Increment(ref _asking);
        try
        {
            // A laptop that asks again has given up the request before, though that may look alive from here.
            return await _outbox.TakeAsync(_outbox.NewReader(), either.Token);
        }
        finally
        {
            Interlocked.Decrement(ref _asking);
        }
    }

    /// <summary>The laptop was gone before it had these frames.</summary>
    public void PutBack(byte[] frames)
    {
        if (Ended is null)
        {
            _outbox.PutBack(frames);
        }
    }

    /// <summary>Takes in frames of the laptop: one request at a time; false when another is still being taken in.</summary>
    /// <param name="read">Reads the request's body, bounded; null when it cannot be used.</param>
    /// <param name="cancellation">The laptop is gone.</param>
    public async Task<bool> SendAsync(Func<Task<byte[]?>> read, CancellationToken cancellation)
    {
        // Only one body at a time lies in memory for each laptop.
        if (!await _posting.WaitAsync(TimeSpan.Zero, cancellation))
        {
            return false;
        }

        try
        {
            if (await read() is { Length: > 0 } body)
            {
                await PutAsync(body, cancellation);
            }

            return true;
        }
        finally
        {
            _posting.Release();
        }
    }

    // Whole lines only: a request that ends without a line end is as good as one that has it.
    private async Task PutAsync(byte[] body, CancellationToken cancellation)
    {
        // Written whole before anybody can give up. Of a session that has ended nobody reads any more, and this returns at once.
        var memory = _inbox.Writer.GetMemory(body.Length + 1);
        body.CopyTo(memory);
        memory.Span[body.Length] = (byte)'\n';
        _inbox.Writer.Advance(body.Length + 1);
        await _inbox.Writer.FlushAsync(cancellation);
    }
}

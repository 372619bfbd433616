namespace EventHost.Plugins.Remote;

/// <summary>
/// What the host has to say to a laptop until that fetches it: a stream to write to on one side, batches to take on
/// the other. It holds so many bytes and no more; a writer beyond that waits, and is told when the laptop is gone.
/// </summary>
/// <param name="mostBytes">How much it holds; one frame always fits into an empty one.</param>
internal sealed class FrameOutbox(int mostBytes) : Stream
{
    private readonly Lock _gate = new();
    private readonly LinkedList<byte[]> _frames = [];
    private TaskCompletionSource _changed = New();
    private long _bytes;
    private int _reader;
    private bool _closed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Puts a frame in, whole; waits for room.</summary>
    /// <exception cref="IOException">The laptop is gone.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var frame = buffer.ToArray();
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_closed)
                {
                    throw new IOException("The laptop is gone.");
                }

                if (_frames.Count == 0 || _bytes + frame.Length <= mostBytes)
                {
                    _frames.AddLast(frame);
                    _bytes += frame.Length;
                    Tell();
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A number for a reader; whoever took before, and still waits, gets nothing any more.</summary>
    public int NewReader()
    {
        lock (_gate)
        {
            Tell();
            return ++_reader;
        }
    }

    /// <summary>Takes all that waits, or what comes first; empty when nothing came before the end, <paramref name="cancellation"/> or a newer reader.</summary>
    public async Task<byte[]> TakeAsync(int reader, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (cancellation.IsCancellationRequested || _closed || reader != _reader)
                {
                    return [];
                }

                if (_frames.Count > 0)
                {
                    var batch = _frames.Count == 1 ? _frames.First!.Value : Joined();
                    _frames.Clear();
                    _bytes = 0;
                    Tell();
                    return batch;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What was taken could not be handed over: it comes first again.</summary>
    public void PutBack(byte[] batch)
    {
        lock (_gate)
        {
            _frames.AddFirst(batch);
            _bytes += batch.Length;
            Tell();
        }
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Frames are written by WriteAsync.");

    /// <summary>The laptop is gone: whoever waits is told, what waited is forgotten.</summary>
    protected override void Dispose(bool disposing)
    {
        lock (_gate)
        {
            _closed = true;
            _frames.Clear();
            _bytes = 0;
            Tell();
        }

        base.Dispose(disposing);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private byte[] Joined()
    {
        var batch = new byte[_bytes];
        var at = 0;
        foreach (var frame in _frames)
        {
            frame.CopyTo(batch, at);
            at += frame.Length;
        }

        return batch;
    }

    private void Tell()
    {
        var changed = _changed;
        _changed = New();
        changed.SetResult();
    }
}

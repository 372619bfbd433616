using System.Threading.Channels;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Writing;

/// <summary>The one writer: a thread of its own that owns the writing session and empties the queue batch by batch.</summary>
internal sealed class WriterQueue : IDisposable
{
    // Beyond this, callers wait to be let in: memory stays bounded however fast they come.
    private const int Capacity = 4096;

    private readonly Channel<WriteJob> _jobs = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly SqliteSession _session;
    private readonly WriteBatch _batch;
    private readonly Thread _thread;
    private WriteJob? _first;
    private volatile Exception? _death;
    private volatile Exception? _lastFailure;

    public WriterQueue(SqliteSession session, ContestWriter writer, TimeProvider time)
    {
        _session = session;
        _batch = new WriteBatch(session, writer, time);
        _thread = new Thread(Work) { Name = "EventSuite store writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Why nothing can be written: the writer has ended, or its last batch failed; null when all is well.</summary>
    public Exception? Trouble => _death ?? _lastFailure;

    /// <summary>Whether this is the writer's own thread, which must never wait for itself.</summary>
    public bool IsCurrentThread => Thread.CurrentThread == _thread;

    /// <summary>Hands in a job; waits while the queue is full.</summary>
    public async ValueTask EnqueueAsync(WriteJob job, CancellationToken cancellation)
    {
        try
        {
            await _jobs.Writer.WriteAsync(job, cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw _death is { } death
                ? new StoreFailedException($"The store's writer has ended and the host must be restarted: {death.Message}", death)
                : new ObjectDisposedException("The store is closed.", closed);
        }
    }

    /// <summary>Writes what is waiting, then ends.</summary>
    public void Dispose()
    {
        _jobs.Writer.TryComplete();
        _thread.Join();
    }

    private void Work()
    {
        _session.Enter();
        try
        {
            while (WaitForJob())
            {
                _lastFailure = _batch.Run(Next);
                FailFirst(_lastFailure);
            }
        }
        catch (Exception exception)
        {
            Die(exception);
        }
        finally
        {
            _session.Leave();
        }
    }

    private bool WaitForJob()
    {
        // Blocking is right here: the thread has nothing else to do.
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            if (_jobs.Reader.TryRead(out _first))
            {
                return true;
            }
        }

        return false;
    }

    private WriteJob? Next()
    {
        if (_first is { } first)
        {
            _first = null;
            return first;
        }

        return _jobs.Reader.TryRead(out var job) ? job : null;
    }

    // A batch that could not even begin has not taken the job that woke the writer: it is told, not tried for ever.
    private void FailFirst(Exception? failure)
    {
        if (failure is not null && _first is { } first)
        {
            _first = null;
            if (first.TryBegin())
            {
                first.Fail(failure);
            }
        }
    }

    private void Die(Exception exception)
    {
        _death = exception;
        _jobs.Writer.TryComplete(exception);
        var failure = new StoreFailedException($"The store's writer has ended and the host must be restarted: {exception.Message}", exception);
        while (Next() is { } job)
        {
            if (job.TryBegin())
            {
                job.Fail(failure);
            }
        }
    }
}

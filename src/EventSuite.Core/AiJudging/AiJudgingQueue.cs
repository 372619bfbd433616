using System.Threading.Channels;

namespace EventSuite.Core.AiJudging;

/// <summary>The runs that wait, one after another, and those at work, in memory. Safe for many threads.</summary>
public sealed class AiJudgingQueue
{
    private readonly Channel<Guid> _waiting = Channel.CreateUnbounded<Guid>();
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, CancellationTokenSource> _atWork = [];

    /// <summary>Told when a run's state or progress changed. Handlers must be quick and must not throw.</summary>
    public event Action<Guid>? Changed;

    /// <summary>Puts a run that is on disk into the queue.</summary>
    public void Add(Guid runId)
    {
        _waiting.Writer.TryWrite(runId);
        Tell(runId);
    }

    /// <summary>Waits for the next run.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public ValueTask<Guid> TakeAsync(CancellationToken cancellation) => _waiting.Reader.ReadAsync(cancellation);

    /// <summary>The run was cancelled, on disk already: its work is ended.</summary>
    public void Cancel(Guid runId)
    {
        lock (_gate)
        {
            if (_atWork.TryGetValue(runId, out var source))
            {
                source.Cancel();
            }
        }

        Tell(runId);
    }

    internal void Tell(Guid runId) => Changed?.Invoke(runId);

    internal CancellationToken Begin(Guid runId)
    {
        lock (_gate)
        {
            var source = new CancellationTokenSource();
            _atWork[runId] = source;
            return source.Token;
        }
    }

    internal void End(Guid runId)
    {
        lock (_gate)
        {
            if (_atWork.Remove(runId, out var source))
            {
                source.Dispose();
            }
        }

        Tell(runId);
    }
}

using EventSuite.Core.Plugins;

namespace EventSuite.Core.Compositions;

/// <summary>A job at work.</summary>
public sealed class RunningJob : IProgress<PluginProgress>, IDisposable
{
    private readonly CompositionQueue _queue;
    private readonly CancellationTokenSource _cancelled = new();
    private readonly Lock _ending = new();
    private bool _over;

    internal RunningJob(Guid id, CompositionQueue queue) => (Id, _queue) = (id, queue);

    /// <summary>Which job.</summary>
    public Guid Id { get; }

    /// <summary>Ends when the job is cancelled.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    /// <summary>How far it is; null: nothing was told yet.</summary>
    public PluginProgress? Progress { get; private set; }

    /// <inheritdoc/>
    public void Report(PluginProgress value)
    {
        Progress = value;
        _queue.Tell(Id);
    }

    /// <summary>It is at work no more.</summary>
    public void Dispose()
    {
        lock (_ending)
        {
            _over = true;
            _cancelled.Dispose();
        }

        _queue.Left(Id);
    }

    // The end of the work and its cancellation may come at the same moment.
    internal void Cancel()
    {
        lock (_ending)
        {
            if (!_over)
            {
                _cancelled.Cancel();
            }
        }
    }
}

using EventSuite.Core.Plugins;

namespace EventSuite.Core.Compositions;

/// <summary>
/// The jobs that wait and those at work, in memory; the store has what must not be lost. Safe for many threads.
/// </summary>
public sealed class CompositionQueue : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FairQueue _waiting = new();
    private readonly Dictionary<Guid, RunningJob> _running = [];
    private readonly SemaphoreSlim _arrived = new(0);

    /// <summary>Told when a job's state, place or progress changed. Handlers must be quick and must not throw.</summary>
    public event Action<Guid>? Changed;

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Puts a job that is on disk into the queue.</summary>
    public void Add(CompositionJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        lock (_gate)
        {
            _waiting.Add(job.OwnerId, job.Id);
        }

        _arrived.Release();
        Changed?.Invoke(job.Id);
    }

    /// <summary>Waits for a job and takes the one whose turn it is; it is at work until <see cref="RunningJob.Dispose"/>.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<RunningJob> TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await _arrived.WaitAsync(cancellation);
            RunningJob? taken = null;
            Guid[] moved = [];
            lock (_gate)
            {
                // A job that was cancelled meanwhile leaves a call without one.
                if (_waiting.Take() is { } id)
                {
                    _running[id] = taken = new RunningJob(id, this);
                    moved = [.. _waiting.Jobs];
                }
            }

            if (taken is not null)
            {
                Tell(moved);
                return taken;
            }
        }
    }

    /// <summary>The job was cancelled, on disk already: it waits no more, or its work is ended.</summary>
    public void Cancel(Guid job)
    {
        RunningJob? running;
        Guid[] moved;
        lock (_gate)
        {
            _running.TryGetValue(job, out running);
            moved = _waiting.Remove(job) ? [.. _waiting.Jobs] : [];
        }

        running?.Cancel();
        Changed?.Invoke(job);
        Tell(moved);
    }

    /// <summary>How many jobs come before this one; null when it does not wait.</summary>
    public int? PlaceOf(Guid job)
    {
        lock (_gate)
        {
            return _waiting.PlaceOf(job);
        }
    }

    /// <summary>How far a job at work is; null when it is not at work or has told nothing.</summary>
    public PluginProgress? ProgressOf(Guid job)
    {
        lock (_gate)
        {
            return _running.TryGetValue(job, out var running) ? running.Progress : null;
        }
    }

    /// <summary>Ends the waiting.</summary>
    public void Dispose() => _arrived.Dispose();

    internal void Tell(params ReadOnlySpan<Guid> jobs)
    {
        foreach (var job in jobs)
        {
            Changed?.Invoke(job);
        }
    }

    internal void Left(Guid job)
    {
        lock (_gate)
        {
            _running.Remove(job);
        }

        Tell(job);
    }
}

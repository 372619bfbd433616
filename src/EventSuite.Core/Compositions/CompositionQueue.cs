using EventSuite.Core.Plugins;

namespace EventSuite.Core.Compositions;

/// <summary>
/// The jobs that wait and those at work, in memory; the store has what must not be lost. Jobs of laptops wait in a lane
/// for each laptop's plugin: they take nothing of this host, and a slow laptop must not hold up all others. Safe for many threads.
/// </summary>
/// <param name="atOnce">Jobs at work on this host at the same time, at least 1.</param>
/// <param name="atOnceOnLaptops">Jobs at work at the same time for each plugin that runs on laptops, at least 1.</param>
public sealed class CompositionQueue(int atOnce = 1, int atOnceOnLaptops = 1) : IDisposable
{
    private const string Here = "";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, JobLane> _lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, (RunningJob Job, string Lane)> _running = [];

    // At least one for each job that could be taken: given for each that came, and for each that made room.
    private readonly SemaphoreSlim _moved = new(0);

    /// <summary>Told when a job's state, place or progress changed. Handlers must be quick and must not throw.</summary>
    public event Action<Guid>? Changed;

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _lanes.Values.Sum(l => l.Waiting.Count);
            }
        }
    }

    /// <summary>Puts a job that is on disk into the queue.</summary>
    public void Add(CompositionJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        lock (_gate)
        {
            var name = job.IsOnLaptop ? job.PluginId : Here;
            if (!_lanes.TryGetValue(name, out var lane))
            {
                _lanes[name] = lane = new JobLane(job.IsOnLaptop ? atOnceOnLaptops : atOnce);
            }

            lane.Waiting.Add(job.OwnerId, job.Id);
        }

        _moved.Release();
        Changed?.Invoke(job.Id);
    }

    /// <summary>Waits for a job and takes one whose turn it is, when there is room for it; it is at work until <see cref="RunningJob.Dispose"/>.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<RunningJob> TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await _moved.WaitAsync(cancellation);
            RunningJob? taken = null;
            Guid[] moved = [];
            lock (_gate)
            {
                // A job that was cancelled meanwhile leaves a call without one.
                foreach (var (name, lane) in _lanes)
                {
                    if (lane.Take() is { } id)
                    {
                        taken = new RunningJob(id, this);
                        _running[id] = (taken, name);
                        moved = [.. lane.Waiting.Jobs];
                        break;
                    }
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
        Guid[] moved = [];
        lock (_gate)
        {
            running = _running.GetValueOrDefault(job).Job;
            if (LaneOf(job) is { Value: { } lane, Key: var name })
            {
                lane.Waiting.Remove(job);
                moved = [.. lane.Waiting.Jobs];
                Tidy(name);
            }
        }

        running?.Cancel();
        Changed?.Invoke(job);
        Tell(moved);
    }

    /// <summary>How many jobs of its lane come before this one; null when it does not wait.</summary>
    public int? PlaceOf(Guid job)
    {
        lock (_gate)
        {
            return LaneOf(job).Value?.Waiting.PlaceOf(job);
        }
    }

    /// <summary>How far a job at work is; null when it is not at work or has told nothing.</summary>
    public PluginProgress? ProgressOf(Guid job)
    {
        lock (_gate)
        {
            return _running.GetValueOrDefault(job).Job?.Progress;
        }
    }

    /// <summary>Ends the waiting.</summary>
    public void Dispose() => _moved.Dispose();

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
            if (_running.Remove(job, out var running))
            {
                _lanes[running.Lane].Left();
                Tidy(running.Lane);
                _moved.Release();
            }
        }

        Tell(job);
    }

    private KeyValuePair<string, JobLane> LaneOf(Guid job) => _lanes.FirstOrDefault(l => l.Value.Waiting.Has(job));

    private void Tidy(string lane)
    {
        if (_lanes[lane].IsEmpty)
        {
            _lanes.Remove(lane);
        }
    }
}

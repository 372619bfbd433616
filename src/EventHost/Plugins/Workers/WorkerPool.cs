using EventHost.Plugins.Running;
using EventSuite.Core.Plugins;
using EventSuite.Plugins;
using EventSuite.Plugins.Wire;

namespace EventHost.Plugins.Workers;

/// <summary>
/// The workers of one version of a plugin. Calls wait in order for a free worker; there are never more than the pool
/// and the host allow. Its first worker is started at once, so that a plugin that cannot start says so before anybody
/// needs it; more are started when calls wait.
/// </summary>
internal sealed partial class WorkerPool : IAsyncDisposable
{
    private readonly WorkerShop _shop;
    private readonly WorkerBudget _budget;
    private readonly CrashLog _crashes;
    private readonly int _most;
    private readonly Lock _gate = new();
    private readonly List<Worker> _idle = [];
    private readonly HashSet<Worker> _working = [];
    private readonly Queue<TaskCompletionSource<Worker>> _waiting = new();
    private readonly HashSet<Task> _chores = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PluginCallFailedException? _startFailure;
    private bool _proven;
    private bool _closed;
    private bool _stopped;
    private int _starting;

    /// <summary>A pool; <see cref="Open"/> starts its first worker.</summary>
    public WorkerPool(WorkerSpec spec, WorkerShop shop, WorkerBudget budget, int most)
    {
        (Spec, _shop, _budget, _most) = (spec, shop, budget, most);
        _crashes = new CrashLog(shop.Options, shop.Time);
        budget.Join(this);
    }

    /// <summary>What runs in it.</summary>
    public WorkerSpec Spec { get; }

    /// <summary>Where it stands.</summary>
    public PluginStanding Standing
    {
        get
        {
            lock (_gate)
            {
                return (_crashes.Quarantine, _startFailure) switch
                {
                    ({ } why, _) => new(PluginState.Quarantined, why),
                    (_, { IsNotSupported: true } failure) => new(PluginState.NotSupported, failure.Message),
                    (_, { } failure) => new(PluginState.Malfunctioned, failure.Message),
                    _ when _working.Count > 0 => new(PluginState.Busy, $"{_working.Count} of at most {_most} workers at work, {Waiting} calls wait."),
                    _ when !_proven => new(PluginState.Starting, "Its first worker is starting."),
                    _ => new(PluginState.Ready, _idle.Count > 0 ? "It answered, and waits for work." : "It answered; a worker is started at the next call."),
                };
            }
        }
    }

    /// <summary>Whether its first worker is ready, or will not be without a change.</summary>
    public bool IsSettled
    {
        get
        {
            lock (_gate)
            {
                return _starting == 0 && (_proven || _crashes.Quarantine is not null || _startFailure is not null);
            }
        }
    }

    /// <summary>The memory of its workers, as last seen, in bytes each.</summary>
    public IReadOnlyList<long> Memory
    {
        get
        {
            lock (_gate)
            {
                return [.. _idle.Concat(_working).Select(w => w.Bytes)];
            }
        }
    }

    private int Alive => _starting + _idle.Count + _working.Count;

    private int Waiting => _waiting.Count(w => !w.Task.IsCompleted);

    /// <summary>Starts the first worker.</summary>
    public void Open()
    {
        lock (_gate)
        {
            Grow();
        }
    }

    /// <summary>Forgets crashes and starts again.</summary>
    public void StartAgain()
    {
        lock (_gate)
        {
            _crashes.Forget();
            _startFailure = null;
            if (Alive == 0)
            {
                _proven = false;
                Grow();
            }
        }
    }

    /// <summary>Runs a call on a worker of its own.</summary>
    /// <exception cref="PluginCallFailedException">It did not come about.</exception>
    /// <exception cref="PluginFaultException">The plugin refused.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<T> RunAsync<T>(Func<PluginClient, CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        for (var again = false; ; again = true)
        {
            var worker = await RentAsync(cancellation);
            PluginCallFailedException? failure = null;
            try
            {
                return await worker.CallAsync(call, cancellation);
            }
            catch (PluginCallFailedException e)
            {
                failure = e;
                LogCallFailed(_shop.Logger, Spec.Manifest.Id, Spec.Manifest.Version, e.Message);
                if (again || !e.IsWorthAnotherTry || !Spec.Manifest.Deterministic)
                {
                    throw;
                }
            }
            finally
            {
                // What the same call did to a second worker is told, but counted once.
                Return(worker, again ? null : failure);
            }
        }
    }

    /// <summary>Takes no more calls; ends when those that run and wait have been served, and all workers have ended.</summary>
    public async Task DrainAsync()
    {
        lock (_gate)
        {
            _closed = true;
            RetireIdle(_idle.Count);
            CheckDrained();
        }

        await _drained.Task;
        await DisposeAsync();
    }

    /// <summary>Ends everything now; calls that run fail.</summary>
    public async ValueTask DisposeAsync()
    {
        Worker[] working;
        lock (_gate)
        {
            (_closed, _stopped) = (true, true);
            FailWaiting(Gone());
            RetireIdle(_idle.Count);
            working = [.. _working];
            CheckDrained();
        }

        await _stop.CancelAsync();
        foreach (var worker in working)
        {
            worker.End("It was removed, or the host is stopping.");
        }

        await _drained.Task;
        Task[] chores;
        lock (_gate)
        {
            chores = [.. _chores];
        }

        await Task.WhenAll(chores);
        _budget.Leave(this);
    }

    private void CheckDrained()
    {
        if (_closed && _working.Count + _starting == 0 && Waiting == 0)
        {
            _drained.TrySetResult();
        }
    }

    // Work that the end of the pool waits for. Never on the caller's time: it may hold the gate.
    private void Chore(Func<Task> work)
    {
        var task = Task.Run(work);
        _chores.Add(task);
        task.ContinueWith(
            done =>
            {
                lock (_gate)
                {
                    _chores.Remove(done);
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    [LoggerMessage(6020, LogLevel.Warning, "Plugin {Id} {Version}: a call failed. {Why}")]
    private static partial void LogCallFailed(ILogger logger, string id, string version, string why);
}

namespace EventHost.Plugins.Workers;

/// <summary>
/// How many workers there may be on this host. Who needs one and finds none free gets the place of the worker that
/// has idled longest, else waits; places go to those who wait in the order they came.
/// </summary>
internal sealed class WorkerBudget(int places)
{
    private readonly Lock _gate = new();
    private readonly Queue<(WorkerPool Pool, TaskCompletionSource Place)> _waiting = new();
    private readonly List<WorkerPool> _pools = [];
    private int _free = places;

    /// <summary>Whether another pool waits for a place.</summary>
    public bool IsWantedBesides(WorkerPool pool)
    {
        lock (_gate)
        {
            return _waiting.Any(w => w.Pool != pool && !w.Place.Task.IsCompleted);
        }
    }

    /// <summary>A pool whose idle workers may be ended for others.</summary>
    public void Join(WorkerPool pool)
    {
        lock (_gate)
        {
            _pools.Add(pool);
        }
    }

    /// <summary>The pool is no more.</summary>
    public void Leave(WorkerPool pool)
    {
        lock (_gate)
        {
            _pools.Remove(pool);
        }
    }

    /// <summary>Takes a place; <see cref="Release"/> gives it back.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; no place was taken.</exception>
    public async Task TakeAsync(WorkerPool pool, CancellationToken cancellation)
    {
        var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        WorkerPool[] pools;
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            _waiting.Enqueue((pool, place));
            pools = [.. _pools];
        }

        pools.Where(p => p.IdleSince is not null).MinBy(p => p.IdleSince)?.GiveUpIdle();
        await using var registration = cancellation.UnsafeRegister(_ => place.TrySetCanceled(cancellation), null);
        await place.Task;
    }

    /// <summary>Gives a place back.</summary>
    public void Release()
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var next))
            {
                if (next.Place.TrySetResult())
                {
                    return;
                }
            }

            _free++;
        }
    }
}

using EventHost.Plugins.Running;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Workers;

/// <content>Who gets which worker. All but <see cref="RentAsync"/> need the gate.</content>
internal sealed partial class WorkerPool
{
    private static PluginCallFailedException Gone() =>
        new(PluginFaults.Crashed("It was removed, or the host is stopping: the call was not made.")) { IsGone = true };

    private async Task<Worker> RentAsync(CancellationToken cancellation)
    {
        var place = new TaskCompletionSource<Worker>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (Refusal() is { } refusal)
            {
                throw refusal;
            }

            if (Waiting == 0 && TakeIdle() is { } idle)
            {
                _working.Add(idle);
                return idle;
            }

            _waiting.Enqueue(place);
            GrowForWaiting();
        }

        await using var registration = cancellation.UnsafeRegister(_ => place.TrySetCanceled(cancellation), null);
        return await place.Task;
    }

    // Null: calls are taken.
    private PluginCallFailedException? Refusal()
    {
        if (_stopped)
        {
            return Gone();
        }

        return _crashes.Quarantine is { } why
            ? new(PluginFaults.Crashed(why))
            : _startFailure is { IsFinal: true } final ? new(final.Fault, final) : null;
    }

    private Worker? TakeIdle()
    {
        while (_idle.Count > 0)
        {
            // The one that worked last is the warmest; the others may idle away.
            var worker = _idle[^1];
            _idle.RemoveAt(_idle.Count - 1);
            if (worker.IsUsable)
            {
                return worker;
            }

            Retire(worker);
        }

        return null;
    }

    private void Return(Worker worker, PluginCallFailedException? failure)
    {
        lock (_gate)
        {
            _working.Remove(worker);
            if (failure is { IsCrash: true })
            {
                Crashed(failure.Message);
            }
            else if (worker.IsUsable)
            {
                _crashes.Succeeded();
            }

            if (!worker.IsUsable || IsWornOut(worker) || _crashes.Quarantine is not null || _budget.IsWantedBesides(this))
            {
                Retire(worker);
                GrowForWaiting();
                KeepOneWarm();
            }
            else
            {
                Offer(worker);
            }

            CheckDrained();
        }
    }

    private bool IsWornOut(Worker worker) =>
        Spec.FreshForEachCall || worker.Calls >= _shop.Options.CallsEach || worker.Bytes > Spec.Limits.MemoryBytes / 4 * 3;

    // Gives a worker to who waits longest, else lets it idle.
    private void Offer(Worker worker)
    {
        while (_waiting.TryDequeue(out var next))
        {
            if (next.TrySetResult(worker))
            {
                _working.Add(worker);
                return;
            }
        }

        if (_closed || _budget.IsWantedBesides(this))
        {
            Retire(worker);
            return;
        }

        worker.IdleSince = _shop.Time.GetUtcNow();
        _idle.Add(worker);
    }

    private void FailWaiting(PluginCallFailedException why)
    {
        while (_waiting.TryDequeue(out var next))
        {
            next.TrySetException(why);
        }
    }
}

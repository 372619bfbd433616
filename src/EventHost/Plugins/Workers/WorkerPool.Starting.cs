using EventHost.Plugins.Running;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Workers;

/// <content>How workers come to be. All but <see cref="GrowAsync"/> and what it calls need the gate.</content>
internal sealed partial class WorkerPool
{
    private void GrowForWaiting()
    {
        while (_starting < Waiting && Alive < _most && Refusal() is null)
        {
            Grow();
        }
    }

    private void KeepOneWarm()
    {
        if (!_closed && Alive == 0 && !_budget.IsWantedBesides(this))
        {
            Grow();
        }
    }

    private void Grow()
    {
        if (Refusal() is null)
        {
            _starting++;
            Chore(GrowAsync);
        }
    }

    private async Task GrowAsync()
    {
        Worker? worker = null;
        PluginCallFailedException? failure = null;
        try
        {
            await Task.Delay(Pause(), _shop.Time, _stop.Token);
            await _budget.TakeAsync(this, _stop.Token);
            worker = await StartInPlaceAsync();
        }
        catch (PluginCallFailedException e)
        {
            failure = e;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The pool is closing, and who waits has been told.
        }
        catch (Exception e)
        {
            LogUnexpected(_shop.Logger, e, Spec.Manifest.Id);
            failure = new PluginCallFailedException(PluginFaults.Crashed("A worker could not be started; the host's log says why."), e) { IsCrash = true };
        }

        Started(worker, failure);
    }

    // Null: while the place was waited for, others served all who waited.
    private async Task<Worker?> StartInPlaceAsync()
    {
        Worker? worker = null;
        try
        {
            worker = IsNeeded() ? await Worker.StartAsync(Spec, _shop, _stop.Token) : null;
            return worker;
        }
        finally
        {
            if (worker is null)
            {
                _budget.Release();
            }
        }
    }

    private bool IsNeeded()
    {
        lock (_gate)
        {
            return Waiting > 0 || _idle.Count + _working.Count == 0;
        }
    }

    private TimeSpan Pause()
    {
        lock (_gate)
        {
            return _crashes.Pause;
        }
    }

    private void Started(Worker? worker, PluginCallFailedException? failure)
    {
        lock (_gate)
        {
            _starting--;
            if (worker is not null)
            {
                _startFailure = null;
                _proven = true;
                _ = worker.Ended.ContinueWith(_ => EndedByItself(worker), TaskScheduler.Default);
                Offer(worker);
            }
            else if (failure is not null)
            {
                StartFailed(failure);
            }

            CheckDrained();
        }
    }

    private void StartFailed(PluginCallFailedException failure)
    {
        LogStartFailed(_shop.Logger, Spec.Manifest.Id, Spec.Manifest.Version, failure.Message);
        _startFailure = new PluginCallFailedException(failure.Fault with { Message = $"It could not be started. {failure.Message}" }, failure)
        {
            IsFinal = failure.IsFinal,
            IsNotSupported = failure.IsNotSupported,
        };
        if (failure.IsFinal)
        {
            FailWaiting(_startFailure);
            return;
        }

        Crashed(_startFailure.Message);
        GrowForWaiting();
        KeepOneWarm();
    }

    private void Crashed(string what)
    {
        _crashes.Add(what);
        if (_crashes.Quarantine is { } why)
        {
            LogQuarantined(_shop.Logger, Spec.Manifest.Id, Spec.Manifest.Version, why);
            FailWaiting(new PluginCallFailedException(PluginFaults.Crashed(why)));
            RetireIdle(_idle.Count);
        }
    }

    [LoggerMessage(6021, LogLevel.Warning, "Plugin {Id} {Version}: a worker did not start. {Why}")]
    private static partial void LogStartFailed(ILogger logger, string id, string version, string why);

    [LoggerMessage(6022, LogLevel.Warning, "Plugin {Id} {Version} is in quarantine. {Why}")]
    private static partial void LogQuarantined(ILogger logger, string id, string version, string why);

    [LoggerMessage(6023, LogLevel.Error, "Plugin {Id}: a worker could not be handled.")]
    private static partial void LogUnexpected(ILogger logger, Exception e, string id);
}

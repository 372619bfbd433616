namespace EventHost.Plugins.Workers;

/// <content>How workers end. What is private needs the gate.</content>
internal sealed partial class WorkerPool
{
    /// <summary>Since when its oldest idle worker idles; null: none does.</summary>
    public DateTimeOffset? IdleSince
    {
        get
        {
            lock (_gate)
            {
                return _idle.Count > 0 ? _idle[0].IdleSince : null;
            }
        }
    }

    /// <summary>Ends workers that idle since before then.</summary>
    public void EndIdle(DateTimeOffset before)
    {
        lock (_gate)
        {
            RetireIdle(_idle.Count(w => w.IdleSince < before));
        }
    }

    /// <summary>Ends the worker that idles longest: another plugin needs its place.</summary>
    public void GiveUpIdle()
    {
        lock (_gate)
        {
            RetireIdle(Math.Min(1, _idle.Count));
        }
    }

    private void RetireIdle(int count)
    {
        foreach (var worker in _idle[..count])
        {
            Retire(worker);
        }

        _idle.RemoveRange(0, count);
    }

    private void Retire(Worker worker) => Chore(() => EndAsync(worker));

    private async Task EndAsync(Worker worker)
    {
        try
        {
            await worker.DisposeAsync();
        }
        catch (Exception e)
        {
            // Its place is given back in any case: the plugin must not lose one with each trouble.
            LogUnexpected(_shop.Logger, e, Spec.Manifest.Id);
        }
        finally
        {
            _budget.Release();
        }
    }

    // A worker that ends while nobody asks anything of it has crashed as well.
    private void EndedByItself(Worker worker)
    {
        lock (_gate)
        {
            if (_idle.Remove(worker))
            {
                Retire(worker);
                Crashed("A worker ended while it had nothing to do." + worker.EndWords);
                KeepOneWarm();
            }
        }
    }
}

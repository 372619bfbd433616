using EventHost.Plugins.Running;
using EventHost.Plugins.Sandbox;
using EventSuite.Core.Plugins;
using EventSuite.Plugins;
using EventSuite.Plugins.Wire;

namespace EventHost.Plugins.Workers;

/// <content>Calls with their deadlines, and what is told when one fails.</content>
internal sealed partial class Worker
{
    private async Task GreetAsync(LaunchPlan plan, CancellationToken cancellation)
    {
        var greeting = new PluginGreeting
        {
            PluginId = Spec.Manifest.Id,
            PluginVersion = Spec.Manifest.Version,
            PluginFolder = plan.PluginFolder,
            ScratchFolder = plan.ScratchFolder,
            PackagesFolder = plan.PackagesFolder,
            Limits = new EventSuite.Plugins.PluginLimits
            {
                MemoryBytes = Spec.Limits.MemoryBytes,
                CallSeconds = (int)Spec.Limits.CallTime.TotalSeconds,
                Threads = Spec.Limits.Threads,
            },
        };
        try
        {
            await LimitedAsync((client, stop) => client.InitializeAsync(greeting, stop), Spec.Limits.LoadTime, "being ready", "loadSeconds", cancellation);
        }
        catch (PluginFaultException e)
        {
            // Whatever it says while it starts, it did not start.
            throw new PluginCallFailedException(PluginFaults.Refused(e.Message + WorkerEnd.LastWords(_errors)), e)
            {
                IsCrash = e.Code != PluginFaultCode.NotSupported,
                IsFinal = e.Code == PluginFaultCode.NotSupported,
                IsNotSupported = e.Code == PluginFaultCode.NotSupported,
            };
        }
    }

    private async Task<T> LimitedAsync<T>(
        Func<PluginClient, CancellationToken, Task<T>> call, TimeSpan limit, string what, string setting, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var running = call(_client, either.Token);
        try
        {
            return await WithGraceAsync(running, either.Token);
        }
        catch (PluginFaultException e) when (e.EndsConnection || _ended)
        {
            throw await ExplainAsync(e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested && _endReason is { } reason)
        {
            // It was ended for what it took; something that it left behind held its output open until now.
            throw new PluginCallFailedException(PluginFaults.OverLimit(reason), e) { IsCrash = true };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A plugin that heeds the cancellation can go on; one that is not even ready cannot.
            throw new PluginCallFailedException(PluginFaults.TooSlow(
                $"It took longer than the {limit.TotalSeconds:0.#} s it has for {what} (\"{setting}\" in its manifest){(_ended ? $" and did not stop within {_shop.Options.GraceSeconds:0.#} s of being told, so its process was ended" : "")}."));
        }
    }

    // The client's task ends when the plugin has answered the cancellation; one that does not is not waited for.
    private async Task<T> WithGraceAsync<T>(Task<T> running, CancellationToken either)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = either.UnsafeRegister(static s => ((TaskCompletionSource)s!).TrySetResult(), stopped);
        if (await Task.WhenAny(running, stopped.Task) != running
            && await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(_shop.Options.GraceSeconds), CancellationToken.None)) != running)
        {
            End(null);
            await Task.WhenAny(running, Task.Delay(Farewell, CancellationToken.None));
            Forget(running);
            throw new OperationCanceledException(either);
        }

        try
        {
            return await running;
        }
        catch (PluginFaultException) when (either.IsCancellationRequested)
        {
            throw new OperationCanceledException(either);
        }
    }

    private async Task<PluginCallFailedException> ExplainAsync(PluginFaultException e)
    {
        if (_endReason is { } reason)
        {
            return new PluginCallFailedException(PluginFaults.OverLimit(reason), e) { IsCrash = true };
        }

        if (e.Code == PluginFaultCode.BadAnswer)
        {
            End(null);
            return new PluginCallFailedException(PluginFaults.BadAnswer(e.Message + WorkerEnd.LastWords(_errors)), e) { IsCrash = true };
        }

        return _ended
            ? new PluginCallFailedException(PluginFaults.Crashed("Its worker was ended by the host."), e)
            : new PluginCallFailedException(PluginFaults.Crashed($"{await WorkerEnd.DescribeAsync(_process, _errors)}"), e) { IsCrash = true, IsWorthAnotherTry = true };
    }
}

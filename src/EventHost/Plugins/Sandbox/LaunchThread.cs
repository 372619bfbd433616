using System.Collections.Concurrent;
using System.Diagnostics;

namespace EventHost.Plugins.Sandbox;

/// <summary>
/// Starts every worker from one thread that lives as long as the host. A worker asks the kernel to be ended with its
/// parent, and the kernel takes the parent to be the <em>thread</em> that started it: one of the pool's own may end at
/// any idle moment and would take healthy workers along.
/// </summary>
internal sealed class LaunchThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    public LaunchThread()
    {
        new Thread(Run) { IsBackground = true, Name = "Plugin launcher" }.Start();
    }

    /// <summary>Starts a process.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return started.Task;
    }

    /// <summary>Ends the thread; workers must have ended before, or end with it.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Run()
    {
        foreach (var start in _work.GetConsumingEnumerable())
        {
            start();
        }

        _work.Dispose();
    }
}

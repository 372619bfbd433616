using System.ComponentModel;
using System.Diagnostics;
using EventHost.Plugins.Processes;
using EventHost.Plugins.Running;
using EventHost.Plugins.Sandbox;
using EventSuite.Core.Plugins;
using EventSuite.Plugins;
using EventSuite.Plugins.Wire;

namespace EventHost.Plugins.Workers;

/// <summary>A process that a plugin runs in: one call at a time, ended with all that it started.</summary>
internal sealed partial class Worker : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    // A process that the kernel does not end even when it is killed: waiting on for it would hold up everything else.
    private static readonly TimeSpan Unkillable = TimeSpan.FromSeconds(20);

    private readonly WorkerShop _shop;
    private readonly Process _process;
    private readonly StandardErrorTail _errors;
    private readonly PluginClient _client;
    private readonly Lock _gate = new();
    private string? _endReason;
    private bool _ended;

    private Worker(WorkerSpec spec, WorkerShop shop, Process process, string scratch)
    {
        (Spec, _shop, _process, Scratch) = (spec, shop, process, scratch);
        Root = OperatingSystem.IsLinux() ? ProcessTable.Find(process.Id) ?? new ProcessRow(process.Id, 0, 0, 0, 0, 0) : default;
        _errors = new StandardErrorTail(process.StandardError);
        _client = new PluginClient(process.StandardOutput.BaseStream, process.StandardInput.BaseStream, new PluginClientOptions { Log = Tell });
        shop.Monitor.Add(this);
    }

    /// <summary>What runs in it.</summary>
    public WorkerSpec Spec { get; }

    /// <summary>Its scratch folder.</summary>
    public string Scratch { get; }

    /// <summary>Its process as it was listed at its start.</summary>
    public ProcessRow Root { get; }

    /// <summary>The processes that were last seen in its tree.</summary>
    public IReadOnlyList<ProcessRow> Known { get; private set; } = [];

    /// <summary>Calls that it has served.</summary>
    public int Calls { get; private set; }

    /// <summary>The most memory that it was seen to use, in bytes.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>The memory that it was last seen to use, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>When it last had something to do.</summary>
    public DateTimeOffset IdleSince { get; set; }

    /// <summary>Whether it can take a call.</summary>
    public bool IsUsable => !_ended && !_client.Ended.IsCompleted;

    /// <summary>Ends when its connection has.</summary>
    public Task Ended => _client.Ended;

    /// <summary>What ended it while nobody asked anything of it: the protocol that it broke, if it did, and its last words.</summary>
    public string EndWords => (_client.Ended is { IsCompletedSuccessfully: true, Result: { Code: PluginFaultCode.BadAnswer } broke } ? " " + broke.Message : "") + WorkerEnd.LastWords(_errors);

    /// <summary>Starts a worker and waits until it is ready.</summary>
    /// <exception cref="PluginCallFailedException">It could not be started; nothing is left of it.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left of it.</exception>
    public static async Task<Worker> StartAsync(WorkerSpec spec, WorkerShop shop, CancellationToken cancellation)
    {
        var scratch = shop.NewScratch(spec.Manifest.Id);
        Process process;
        LaunchPlan plan;
        try
        {
            plan = shop.Sandbox.Plan(shop.Commands.Of(spec, scratch));
            process = await shop.Launcher.StartAsync(ProcessStart.Of(plan));
        }
        catch (Exception e)
        {
            ScratchFolder.Remove(scratch);
            throw e is Win32Exception ? new PluginCallFailedException(PluginFaults.Crashed($"Its process could not be started: {e.Message}"), e) { IsCrash = true } : e;
        }

        var worker = new Worker(spec, shop, process, scratch);
        try
        {
            await worker.GreetAsync(plan, cancellation);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one call with its deadline; only one at a time.</summary>
    /// <exception cref="PluginCallFailedException">It did not come about.</exception>
    /// <exception cref="PluginFaultException">The plugin refused; it can go on.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled. <see cref="IsUsable"/> says whether the plugin heeded it.</exception>
    public async Task<T> CallAsync<T>(Func<PluginClient, CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        Calls++;
        return await LimitedAsync(call, Spec.Limits.CallTime, "its answer", "callSeconds", cancellation);
    }

    /// <summary>Ends it at once, with all that it started. The first reason counts.</summary>
    /// <param name="reason">Why, for people; null: nobody needs it any more.</param>
    public void End(string? reason)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            _ended = true;
            _endReason = reason;
        }

        KillTree();
    }

    /// <summary>Notes what the monitor saw: its processes, and their memory in bytes.</summary>
    public void Note(IReadOnlyList<ProcessRow> tree, long bytes)
    {
        Bytes = bytes;
        PeakBytes = Math.Max(PeakBytes, bytes);
        Known = tree;
    }

    /// <summary>Asks it to end, ends it, and removes its scratch folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _shop.Monitor.Remove(this);
        if (OperatingSystem.IsLinux())
        {
            // Those that it leaves behind are known by it now; afterwards they may be nobody's children.
            Known = ProcessTable.TreeOf(Root, Known, ProcessTable.Read());
        }

        await SayFarewellAsync();
        await _client.DisposeAsync();
        End(null);

        // Also when it ended by itself: its children may not have.
        KillTree();
        await _process.WaitForExitAsync().WaitAsync(Unkillable);
        await Task.WhenAny(_errors.Drained, Task.Delay(Farewell));
        _process.Dispose();
        try
        {
            ScratchFolder.Remove(Scratch);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another try comes at the host's next start.
            LogScratch(_shop.Logger, e, Scratch);
        }
    }

    private void KillTree() => ProcessTree.Kill(_process, Root, Known, _shop.Sandbox.Level == SandboxLevel.Isolated);

    private async Task SayFarewellAsync()
    {
        if (!IsUsable)
        {
            return;
        }

        try
        {
            using var limit = new CancellationTokenSource(Farewell);
            await _client.ShutdownAsync(limit.Token).WaitAsync(Farewell);
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (Exception e) when (e is PluginFaultException or OperationCanceledException or TimeoutException)
        {
            // It does not listen: its process is ended next.
            LogNoFarewell(_shop.Logger, Spec.Manifest.Id);
        }
    }

    private void Tell(PluginLogEntry entry) => LogWords(_shop.Logger, entry.Level switch
    {
        PluginLogLevel.Error => LogLevel.Warning, // Its error is no error of the host.
        PluginLogLevel.Warning => LogLevel.Warning,
        PluginLogLevel.Information => LogLevel.Information,
        _ => LogLevel.Debug,
    }, Spec.Manifest.Id, entry.Message);

    // Its connection ends with the process, so the task ends too; its fault has been told in other words.
    private static void Forget(Task task) => task.ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    [LoggerMessage(EventId = 6001, Message = "Plugin {Id} says: {Words}")]
    private static partial void LogWords(ILogger logger, LogLevel level, string id, string words);

    [LoggerMessage(6002, LogLevel.Debug, "A worker of plugin {Id} did not end when it was asked to; its process was ended.")]
    private static partial void LogNoFarewell(ILogger logger, string id);

    [LoggerMessage(6003, LogLevel.Warning, "The scratch folder {Folder} could not be removed; the next start tries again.")]
    private static partial void LogScratch(ILogger logger, Exception e, string folder);
}

using System.Globalization;
using EventHost.Plugins.Processes;

namespace EventHost.Plugins.Workers;

/// <summary>
/// Looks every fifth of a second at what workers use, with all that they started, and ends those that take more than
/// they may. Linux only: elsewhere the deadlines alone hold.
/// </summary>
internal sealed partial class WorkerMonitor : IAsyncDisposable
{
    /// <summary>Processes that a worker may have at once.</summary>
    public const int MostProcesses = 32;

    private const int ScratchEvery = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<Worker> _workers = [];
    private readonly ILogger _logger;
    private readonly long _scratchBytes;
    private readonly Task _work;

    public WorkerMonitor(int scratchMb, ILogger logger)
    {
        _logger = logger;
        _scratchBytes = (long)scratchMb << 20;
        _work = OperatingSystem.IsLinux() ? Task.Run(RunAsync) : Task.CompletedTask;
    }

    /// <summary>Watches a worker from now on.</summary>
    public void Add(Worker worker)
    {
        lock (_gate)
        {
            _workers.Add(worker);
        }
    }

    /// <summary>Watches it no more.</summary>
    public void Remove(Worker worker)
    {
        lock (_gate)
        {
            _workers.Remove(worker);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        for (var round = 0; !_stop.IsCancellationRequested; round++)
        {
            await Task.Delay(Pause, _stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
            Worker[] watched;
            lock (_gate)
            {
                watched = [.. _workers];
            }

            if (watched.Length > 0)
            {
                try
                {
                    Look(watched, round % ScratchEvery == 0);
                }
                catch (Exception e)
                {
                    // Whatever one look stumbled over, the next must come: nobody else watches.
                    LogFailed(e);
                }
            }
        }
    }

    private void Look(Worker[] watched, bool scratchToo)
    {
        var all = ProcessTable.Read();
        foreach (var worker in watched)
        {
            var tree = ProcessTable.TreeOf(worker.Root, worker.Known, all);
            var bytes = BytesOf(tree, worker.Spec.Limits.MemoryBytes);
            worker.Note(tree, bytes);
            if (tree.Count > MostProcesses)
            {
                worker.End($"It had {tree.Count} processes at once and may have {MostProcesses}.");
            }
            else if (bytes > worker.Spec.Limits.MemoryBytes)
            {
                worker.End($"It used {Mb(bytes)} MB of memory and may use {Mb(worker.Spec.Limits.MemoryBytes)} MB. Its authors can declare more in \"limits\", or use less.");
            }
            else if (scratchToo && ScratchFolder.IsOver(worker.Scratch, _scratchBytes))
            {
                worker.End($"It wrote more than {Mb(_scratchBytes)} MB, very many files, or what cannot be looked into to its scratch folder.");
            }
            else if (scratchToo && NamelessFiles.BytesOf(tree) > _scratchBytes)
            {
                worker.End($"It wrote more than {Mb(_scratchBytes)} MB to files that have no name: removed while open, or in memory.");
            }
        }
    }

    // Memory that its processes share is counted once, but only looked up when the difference may matter.
    private static long BytesOf(List<ProcessRow> tree, long limit)
    {
        var bytes = tree.Sum(r => r.Bytes);
        return bytes <= limit || tree.Count > MostProcesses ? bytes : tree.Sum(r => ProcessTable.FairBytes(r) ?? r.Bytes);
    }

    private static string Mb(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(6010, LogLevel.Error, "The use of memory by plugins could not be looked at; it is tried again.")]
    private partial void LogFailed(Exception e);
}

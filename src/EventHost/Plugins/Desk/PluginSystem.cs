using EventHost.Plugins.Catalogue;
using EventHost.Plugins.Running;
using EventHost.Plugins.Sandbox;
using EventHost.Plugins.Settings;
using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Desk;

/// <summary>Everything that plugins of this machine need, put together: for the running host and for verbs without one.</summary>
internal sealed partial class PluginSystem : IPluginSupply, IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(25);

    private readonly PluginFolders _folders;
    private readonly PluginOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LaunchThread? _launcher;
    private WorkerMonitor? _monitor;
    private PluginCatalogue? _catalogue;
    private Task _looking = Task.CompletedTask;
    private Task? _end;

    public PluginSystem(PluginFolders folders, PluginOptions options, TimeProvider time, ILogger logger)
    {
        (_folders, _options, _time, _logger) = (folders, options, time, logger);
        Decisions = new PluginDecisions(folders.State);
    }

    /// <summary>What the organiser decided.</summary>
    public PluginDecisions Decisions { get; }

    /// <summary>The plugins in the folders; null before <see cref="StartAsync"/>.</summary>
    public PluginCatalogue? Catalogue => _catalogue;

    /// <summary>The walls of this machine; null before <see cref="StartAsync"/>.</summary>
    public WorkerSandbox? Sandbox { get; private set; }

    /// <summary>Probes the sandbox, takes a first look and goes on looking.</summary>
    /// <exception cref="InvalidDataException">What the organiser decided cannot be read.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await StartAllAsync(cancellation);
        }
        finally
        {
            _started.TrySetResult();
        }
    }

    /// <summary>Waits until every plugin has answered or failed.</summary>
    public async Task WhenSettledAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Tick);
        while (_catalogue?.IsSettled != true)
        {
            await timer.WaitForNextTickAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public async Task WhenListedAsync(CancellationToken cancellation)
    {
        await _started.Task.WaitAsync(cancellation);
        using var timer = new PeriodicTimer(Tick);
        while (!_stop.IsCancellationRequested && _catalogue?.IsListed == false)
        {
            await timer.WaitForNextTickAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PluginSummary> List() => _catalogue?.List() ?? [];

    /// <inheritdoc/>
    public IPluginLine? Find(string id) => _catalogue?.Find(id);

    /// <summary>Ends all workers, at once. The host stops it and its container disposes it: only the first counts.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_stop)
        {
            return new ValueTask(_end ??= EndAsync());
        }
    }

    private async Task StartAllAsync(CancellationToken cancellation)
    {
        Decisions.Load();
        Directory.CreateDirectory(_folders.Drop);
        ClearScratch();
        Sandbox = await Task.Run(() => SandboxProbe.Run(SystemPrograms.Find(), _options.MostSandbox, _folders.Scratch), cancellation);
        _launcher = new LaunchThread();
        _monitor = new WorkerMonitor(_options.ScratchMb, _logger);
        var commands = new WorkerCommands(new RuntimePrograms(_options.Python), _folders.Worker);
        var shop = new WorkerShop(Sandbox, _launcher, _monitor, commands, _folders.Scratch, _options, _time, _logger);
        var catalogue = new PluginCatalogue(_folders, _options, Decisions, shop, _time, _logger);
        await catalogue.LookAsync(cancellation);
        _catalogue = catalogue;
        _looking = Task.Run(() => new PluginWatch(catalogue, _options, _logger).RunAsync(_stop.Token), CancellationToken.None);
    }

    private async Task EndAsync()
    {
        await _stop.CancelAsync();
        await _looking;
        if (_catalogue is not null)
        {
            await _catalogue.DisposeAsync();
        }

        if (_monitor is not null)
        {
            await _monitor.DisposeAsync();
        }

        _launcher?.Dispose();
        _stop.Dispose();
    }

    // What a host left that was killed. This host has the data folder for itself.
    private void ClearScratch()
    {
        Directory.CreateDirectory(_folders.Scratch);
        foreach (var folder in Directory.GetDirectories(_folders.Scratch))
        {
            try
            {
                ScratchFolder.Remove(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // One plugin's leftovers are no reason to have none; no worker is given this folder again.
                LogLeft(_logger, e, folder);
            }
        }
    }

    [LoggerMessage(6043, LogLevel.Warning, "The scratch folder {Folder} of a worker that is no more could not be removed. Remove it by hand.")]
    private static partial void LogLeft(ILogger logger, Exception e, string folder);
}

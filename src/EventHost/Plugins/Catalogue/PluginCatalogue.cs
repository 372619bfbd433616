using EventHost.Plugins.Running;
using EventHost.Plugins.Settings;
using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Catalogue;

/// <summary>
/// The plugins in the folders: looks at them again and again, keeps a pool of workers for each that can be used, and
/// replaces it when its folder changes. One look at a time; everything else may come from any thread.
/// </summary>
internal sealed partial class PluginCatalogue(
    PluginFolders folders, PluginOptions options, PluginDecisions decisions, WorkerShop shop, TimeProvider time, ILogger logger)
    : IPluginSupply, IAsyncDisposable
{
    private readonly PluginVersions _versions = new(folders.Versions);
    private readonly WorkerBudget _budget = new(options.Workers > 0 ? options.Workers : Math.Max(4, 2 * Environment.ProcessorCount));
    private readonly int _most = options.WorkersEach > 0 ? options.WorkersEach : Math.Clamp(Environment.ProcessorCount, 1, 4);
    private readonly SemaphoreSlim _looking = new(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, PluginEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<WorkerPool> _leaving = [];
    private int _found;
    private bool _looked;
    private bool _untidy = true;
    private bool _disposed;

    /// <summary>Whether every folder that was found has been read, and each plugin either answered or failed.</summary>
    public bool IsSettled
    {
        get
        {
            lock (_gate)
            {
                return _looked && _entries.Values.All(e => (e.TakenLook is not null || e.Fault is not null) && e.Pool?.IsSettled != false);
            }
        }
    }

    /// <summary>Whether every folder that was found has been read.</summary>
    public bool IsListed
    {
        get
        {
            lock (_gate)
            {
                return _looked && _entries.Values.All(e => e.TakenLook is not null || e.Fault is not null);
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PluginSummary> List()
    {
        lock (_gate)
        {
            return [.. _entries.Values.Select(Summary)];
        }
    }

    /// <inheritdoc/>
    public IPluginLine? Find(string id)
    {
        lock (_gate)
        {
            return _entries.Values.FirstOrDefault(e => e.Pool is not null && e.Content?.Manifest.Id == id) is { } entry && Summary(entry).IsUsable
                ? new LocalLine(entry.Pool!)
                : null;
        }
    }

    /// <summary>One look at all folders; what stood still since the last one is taken in, what went is ended.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            var places = PluginPlaces.Find(folders).ToList();
            foreach (var place in places)
            {
                await LookAtAsync(place, cancellation);
            }

            lock (_gate)
            {
                var gone = _entries.Keys.Except(places.Select(p => p.Key)).ToList();
                gone.ForEach(Remove);
                _looked = true;
                Settle();
            }

            Tidy();
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>Decides anew which plugins run, after the organiser decided something.</summary>
    public void Decide()
    {
        lock (_gate)
        {
            Settle();
        }
    }

    /// <summary>What is at a key; null: nothing.</summary>
    public PluginSummary? At(string key)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out var entry) ? Summary(entry) : null;
        }
    }

    /// <summary>Lets a plugin start again that was quarantined or failed; false when it does not run at all.</summary>
    public bool StartAgain(string key)
    {
        lock (_gate)
        {
            if (_entries.GetValueOrDefault(key)?.Pool is not { } pool)
            {
                return false;
            }

            pool.StartAgain();
            return true;
        }
    }

    /// <summary>Where the place of a key is; null: nothing there.</summary>
    public (PluginPlace Place, PluginContent? Content)? PlaceOf(string key)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out var entry) ? (entry.Place, entry.Content) : null;
        }
    }

    /// <summary>Ends all workers.</summary>
    public async ValueTask DisposeAsync()
    {
        await _looking.WaitAsync();
        WorkerPool[] pools;
        lock (_gate)
        {
            _disposed = true;
            pools = [.. _entries.Values.Select(e => e.Pool).OfType<WorkerPool>(), .. _leaving];
            _entries.Clear();
        }

        _looking.Release();
        await Task.WhenAll(pools.Select(p => p.DisposeAsync().AsTask()));
    }

    private PluginSummary Summary(PluginEntry entry)
    {
        entry.Note(time.GetUtcNow());
        var summary = new PluginSummary
        {
            Key = entry.Place.Key,
            Id = entry.KnownId ?? entry.Place.Name,
            Name = entry.Place.Name,
            Version = "",
            Kind = null,
            State = entry.Last.State,
            Reason = entry.Last.Reason,
            Since = entry.Since,
            Sandbox = shop.Sandbox.Level,
            SandboxReason = shop.Sandbox.Reason,
            ContentHash = entry.Content?.Hash ?? "",
            OwnerId = OwnerOf(entry),
        };
        return entry.Content is { } content ? summary.With(content.Manifest) : summary;
    }
}

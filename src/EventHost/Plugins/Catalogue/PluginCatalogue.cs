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
                return _looked && _entries.Values.All(e => e.TakenLook is not null && e.Pool?.IsSettled != false);
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

    private async Task LookAtAsync(PluginPlace place, CancellationToken cancellation)
    {
        PluginEntry entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(place.Key, out entry!))
            {
                _entries[place.Key] = entry = new PluginEntry(place, ++_found, time.GetUtcNow());
            }
        }

        try
        {
            var look = FolderLook.At(place.Path);
            if (look.SameAs(entry.TakenLook) || !look.SameAs(entry.LastLook))
            {
                entry.LastLook = look;
                return;
            }

            if (await PluginReading.OfAsync(place, look, _versions, cancellation) is { } reading)
            {
                Take(entry, look, reading);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody copies into it just now, or it went: the next look tells. Rights that are missing stay, and are told.
            if (e is UnauthorizedAccessException && entry.TakenLook is null)
            {
                entry.Fault = new(PluginState.Malfunctioned, $"Its folder cannot be read: {e.Message}");
            }

            LogUnread(logger, place.Path, e.Message);
        }
    }

    private void Take(PluginEntry entry, FolderLook look, PluginReading reading)
    {
        lock (_gate)
        {
            var same = reading.Content?.Hash == entry.Content?.Hash && reading.Content?.Folder == entry.Content?.Folder;
            (entry.TakenLook, entry.Content, entry.Fault, entry.KnownId) = (look, reading.Content, reading.Fault, reading.Id);
            if (!same || reading.Fault is not null)
            {
                entry.Obstacle = null;
                Leave(entry);
            }
        }
    }

    private void Remove(string key)
    {
        var entry = _entries[key];
        _entries.Remove(key);
        Leave(entry);
        LogGone(logger, entry.Content?.Manifest.Id ?? entry.Place.Name);
    }

    // Calls that run and wait are served by the old version; new ones go to the new.
    private void Leave(PluginEntry entry)
    {
        if (entry.Pool is not { } pool)
        {
            return;
        }

        entry.Pool = null;
        _leaving.Add(pool);
        _ = DrainAsync(pool);
    }

    private async Task DrainAsync(WorkerPool pool)
    {
        await pool.DrainAsync();
        lock (_gate)
        {
            _leaving.Remove(pool);
            _untidy = true;
        }
    }

    private void Settle()
    {
        if (_disposed)
        {
            return;
        }

        PluginSelection.Decide(_entries.Values, decisions);
        foreach (var entry in _entries.Values.Where(e => e is { Fault: null, Content: not null }))
        {
            entry.Obstacle ??= ObstacleOf(entry);
            if (entry.Obstacle is not null)
            {
                Leave(entry);
            }
            else if (entry.Pool is null)
            {
                entry.Pool = new WorkerPool(SpecOf(entry), shop, _budget, _most);
                entry.Pool.Open();
            }
        }

        foreach (var entry in _entries.Values)
        {
            entry.Pool?.EndIdle(time.GetUtcNow() - TimeSpan.FromSeconds(options.IdleSeconds));
            if (entry.Note(time.GetUtcNow()))
            {
                LogStanding(logger, entry.Content?.Manifest.Id ?? entry.Place.Name, entry.Last.State, entry.Last.Reason);
            }
        }
    }

    private PluginStanding? ObstacleOf(PluginEntry entry)
    {
        if (entry.Place.Origin == PluginOrigin.Uploaded)
        {
            return new(PluginState.AwaitingApproval, "A team uploaded it. The organiser looks at what it declares, then lets it in or refuses it.");
        }

        var (least, setting) = decisions.ApprovalOf(entry.Place.Name) is not null && entry.Place.Origin == PluginOrigin.Dropped
            ? (options.LeastSandboxForUploads, nameof(options.LeastSandboxForUploads))
            : (options.LeastSandbox, nameof(options.LeastSandbox));
        if (shop.Sandbox.Level < least)
        {
            return new(PluginState.Malfunctioned, $"The setting {PluginOptions.Section}:{setting} asks for the sandbox level {least}, and this machine has {shop.Sandbox.Level}. {shop.Sandbox.Reason}");
        }

        var packages = PackagesOf(entry);
        return packages is null || Directory.Exists(packages)
            ? null
            : new(PluginState.Malfunctioned, $"It needs the packages '{entry.Content!.Manifest.Packages}', which the organiser prepares in '{packages}'.");
    }

    private WorkerSpec SpecOf(PluginEntry entry)
    {
        var content = entry.Content!;
        var owner = OwnerOf(entry);
        return new WorkerSpec(
            content.Manifest,
            new PluginVersion(content.Manifest.Id, content.Manifest.Version, content.Hash),
            content.Folder,
            PackagesOf(entry),
            FreshForEachCall: owner is not null && PluginSummaries.KindOf(content.Manifest) == PluginKind.Judge);
    }

    private string? PackagesOf(PluginEntry entry) =>
        entry.Content?.Manifest.Packages is { } name ? Path.Combine(folders.Packages, name) : null;

    private Guid? OwnerOf(PluginEntry entry) =>
        entry.Place.Origin == PluginOrigin.Dropped ? decisions.ApprovalOf(entry.Place.Name)?.OwnerId : null;

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

    private void Tidy()
    {
        HashSet<string> kept;
        lock (_gate)
        {
            if (!_untidy)
            {
                return;
            }

            _untidy = false;
            kept = [.. _entries.Values.Select(e => e.Content?.Folder).OfType<string>(), .. _leaving.Select(p => p.Spec.Folder)];
        }

        _versions.RemoveAllBut(kept);
    }

    [LoggerMessage(6030, LogLevel.Information, "Plugin {Id} is {State}. {Reason}")]
    private static partial void LogStanding(ILogger logger, string id, PluginState state, string reason);

    [LoggerMessage(6031, LogLevel.Information, "Plugin {Id} was removed.")]
    private static partial void LogGone(ILogger logger, string id);

    [LoggerMessage(6032, LogLevel.Debug, "The plugin folder {Folder} could not be read: {Why} The next look tries again.")]
    private static partial void LogUnread(ILogger logger, string folder, string why);
}

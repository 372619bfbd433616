using EventHost.Plugins.Settings;
using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Catalogue;

/// <content>Which plugins run, and how those that do not end. Needs the gate.</content>
internal sealed partial class PluginCatalogue
{
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

    [LoggerMessage(6030, LogLevel.Information, "Plugin {Id} is {State}. {Reason}")]
    private static partial void LogStanding(ILogger logger, string id, PluginState state, string reason);

    [LoggerMessage(6031, LogLevel.Information, "Plugin {Id} was removed.")]
    private static partial void LogGone(ILogger logger, string id);
}

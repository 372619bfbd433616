using EventHost.Plugins.Catalogue;
using EventHost.Plugins.Remote;
using EventHost.Plugins.Running;
using EventHost.Plugins.Settings;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventHost.Plugins.Desk;

/// <inheritdoc cref="IPluginDesk"/>
internal sealed class PluginDesk(
    PluginSystem system, RemotePlugins remotes, IEnumerable<IPluginSupply> supplies, PluginFolders folders, IContestStore store) : IPluginDesk
{
    private readonly IPluginSupply[] _supplies = [.. supplies];

    public IReadOnlyList<PluginSummary> List() =>
    [
        .. _supplies.SelectMany(s => s.List())
            .OrderBy(p => p.Kind ?? PluginKind.Judge + 1)
            .ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .ThenByDescending(p => p.Version, SemanticOrder.Comparer)
            .ThenBy(p => p.Key, StringComparer.Ordinal),
    ];

    public PluginSummary? Find(string id) => List()
        .Where(p => p.Id == id)
        .OrderBy(p => p.IsUsable ? 0 : p.State is PluginState.Superseded ? 2 : 1)
        .FirstOrDefault();

    public Task<Outcome<PluginSummary>> DisableAsync(string key, Actor actor, CancellationToken cancellation) => SwitchAsync(key, true, actor, cancellation);

    public Task<Outcome<PluginSummary>> EnableAsync(string key, Actor actor, CancellationToken cancellation) => SwitchAsync(key, false, actor, cancellation);

    public async Task<Outcome<PluginSummary>> StartAgainAsync(string key, Actor actor, CancellationToken cancellation)
    {
        if (At(key) is not { } plugin)
        {
            return Nothing(key);
        }

        if (!remotes.StartAgain(key) && system.Catalogue?.StartAgain(key) != true)
        {
            return PluginFaults.NotUsable(plugin);
        }

        await AuditAsync("plugin.started-again", actor, plugin, cancellation);
        return At(key) ?? plugin;
    }

    public async Task<Outcome<PluginSummary>> ApproveAsync(string key, Actor actor, CancellationToken cancellation)
    {
        if (remotes.At(key) is { } laptop)
        {
            return await LetOthersAsync(laptop, true, actor, cancellation);
        }

        if (Upload(key) is not { Ok: true } upload)
        {
            return Upload(key) is { } refused ? Outcome<PluginSummary>.Refused(refused.Faults) : Nothing(key);
        }

        var (place, content) = upload.Value;
        var waiting = system.Catalogue!.At(key)!;
        var name = FreeName(content.Manifest.Id, content.Hash);
        await system.Decisions.ApproveAsync(new ApprovedUpload(name, content.Hash, UploadNote.Of(place.Path)?.OwnerId), cancellation);
        await AuditAsync("plugin.approved", actor, waiting, cancellation);
        Directory.CreateDirectory(folders.Drop);
        Directory.Move(place.Path, Path.Combine(folders.Drop, name));
        UploadNote.Remove(place.Path);
        await system.Catalogue.LookAsync(cancellation);
        return system.Catalogue.At(new PluginPlace(PluginOrigin.Dropped, name, "").Key) ?? waiting;
    }

    public async Task<Outcome<Done>> RejectAsync(string key, Actor actor, CancellationToken cancellation)
    {
        if (remotes.At(key) is { } laptop)
        {
            await LetOthersAsync(laptop, false, actor, cancellation);
            return Done.It;
        }

        if (system.Catalogue?.PlaceOf(key) is not { Place: { Origin: PluginOrigin.Uploaded } place })
        {
            return system.Catalogue?.At(key) is { } other ? NotAnUpload(other) : Nothing(key);
        }

        await AuditAsync("plugin.rejected", actor, system.Catalogue.At(key)!, cancellation);
        Workers.ScratchFolder.Remove(place.Path);
        UploadNote.Remove(place.Path);
        await system.Catalogue.LookAsync(cancellation);
        return Done.It;
    }

    private PluginSummary? At(string key) => remotes.At(key) ?? system.Catalogue?.At(key);

    private async Task<Outcome<PluginSummary>> LetOthersAsync(PluginSummary laptop, bool let, Actor actor, CancellationToken cancellation)
    {
        await system.Decisions.SetLaptopApprovedAsync(laptop.Key, let, cancellation);
        await AuditAsync(let ? "plugin.approved" : "plugin.rejected", actor, laptop, cancellation);
        return remotes.At(laptop.Key) ?? laptop;
    }

    private static Fault Nothing(string key) =>
        Fault.NotFound("plugin_unknown", $"There is no plugin '{key}' any more. Load the list again.");

    private static Fault NotAnUpload(PluginSummary plugin) =>
        Fault.Conflict("plugin_not_waiting", $"{plugin.Name} does not wait for approval ({plugin.State}): {plugin.Reason}");

    // Null: nothing there.
    private Outcome<(PluginPlace Place, PluginContent Content)>? Upload(string key)
    {
        if (system.Catalogue?.PlaceOf(key) is not { } found)
        {
            return null;
        }

        return found is { Place.Origin: PluginOrigin.Uploaded, Content: { } content }
            ? (found.Place, content)
            : NotAnUpload(system.Catalogue.At(key)!);
    }

    private async Task<Outcome<PluginSummary>> SwitchAsync(string key, bool off, Actor actor, CancellationToken cancellation)
    {
        if (At(key) is not { } plugin)
        {
            return Nothing(key);
        }

        await system.Decisions.SetDisabledAsync(key, off, cancellation);
        await AuditAsync(off ? "plugin.disabled" : "plugin.enabled", actor, plugin, cancellation);
        system.Catalogue?.Decide();
        return At(key) ?? plugin;
    }

    private async Task AuditAsync(string action, Actor actor, PluginSummary plugin, CancellationToken cancellation)
    {
        var written = await store.WriteAsync<Done>(
            s =>
            {
                s.Audit(new AuditFact(actor.UserName, action, null, plugin.Id, AuditDetail.Of(("key", plugin.Key), ("version", plugin.Version), ("contentHash", plugin.ContentHash))));
                return Done.It;
            },
            cancellation);
        written.Require();
    }

    private string FreeName(string id, string hash) =>
        Directory.Exists(Path.Combine(folders.Drop, id)) ? $"{id}-{hash[..8]}" : id;
}

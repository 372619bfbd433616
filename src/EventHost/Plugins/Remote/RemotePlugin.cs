using EventHost.Plugins.Catalogue;
using EventHost.Plugins.Settings;
using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;
using EventSuite.Core.RemotePlugins;

namespace EventHost.Plugins.Remote;

/// <summary>
/// A plugin that runs on laptops of one account: on one, on several, or on none at the moment. Changed by
/// <see cref="RemotePlugins"/> alone, under its gate.
/// </summary>
internal sealed class RemotePlugin(string id, PluginOptions options, PluginDecisions decisions, TimeProvider time)
{
    private PluginStanding? _last;
    private DateTimeOffset _since;

    /// <summary>Names it among all plugins, also when it is not there.</summary>
    public string Key => $"remote:{id}";

    /// <summary>Whose it is, as it joined last.</summary>
    public required RemoteTeam Team { get; set; }

    /// <summary>What was last announced of it.</summary>
    public required RemoteAnnouncement Announcement { get; set; }

    /// <summary>The laptops, first joined first.</summary>
    public List<RemoteSession> Sessions { get; } = [];

    /// <summary>How often it misbehaved.</summary>
    public CrashLog Crashes { get; } = new(options, time, "When it is mended, change its version in plugin.json and join again; or the organiser starts it again as it is.");

    /// <summary>Why the last laptop left.</summary>
    public RemoteEnd? LastEnd { get; set; }

    /// <summary>When that was; a timestamp of the clock.</summary>
    public long LastEndAt { get; set; }

    /// <summary>Who alone may use it; null: everybody.</summary>
    public Guid? OnlyFor => options.Laptops == LaptopUse.Everybody || decisions.IsLaptopApproved(Key) ? null : Team.OwnerId;

    /// <summary>The laptop for a call: of those with the newest announcement the one with the fewest to do; null: none.</summary>
    public RemoteSession? Free => Sessions.Where(s => s.Announcement.Hash == Announcement.Hash).MinBy(s => s.Calls);

    /// <summary>It as the host sees it now.</summary>
    public PluginSummary Summary
    {
        get
        {
            var standing = Standing();
            if (_last?.State != standing.State)
            {
                _since = time.GetUtcNow();
            }

            _last = standing;
            var summary = new PluginSummary
            {
                Key = Key,
                Id = id,
                Name = id,
                Version = "",
                Kind = null,
                State = standing.State,
                Reason = standing.Reason,
                Since = _since,
                Sandbox = SandboxLevel.Remote,
                SandboxReason = $"It runs on a machine of {Team.OwnerName} and reaches nothing of this host.",
                ContentHash = Announcement.Hash,
                OwnerId = Team.OwnerId,
                OwnerName = Team.OwnerName,
                OnlyFor = OnlyFor,
                Remote = true,
                Latency = Sessions.Select(s => s.Latency).Where(l => l is not null).Min(),
            };
            return summary.With(Announcement.Manifest) with { Id = id };
        }
    }

    private PluginStanding Standing()
    {
        if (decisions.IsDisabled(Key))
        {
            return new(PluginState.Disabled, "The organiser switched it off.");
        }

        if (Crashes.Quarantine is { } quarantine)
        {
            return new(PluginState.Quarantined, quarantine);
        }

        if (options.Laptops == LaptopUse.Approved && OnlyFor is not null)
        {
            return new(PluginState.AwaitingApproval, $"It joined from a laptop of {Team.OwnerName}. The organiser lets it in or not.");
        }

        var others = OnlyFor is null ? "" : $" Only {Team.OwnerName} may use it until the organiser lets others.";
        if (Sessions.Count == 0)
        {
            return new(PluginState.Malfunctioned, $"The laptop of {Team.OwnerName} is gone: {LastEnd?.Reason} The plugin is here again as soon as it joins again.");
        }

        var where = Sessions.Count == 1 ? $"a laptop of {Team.OwnerName}" : $"{Sessions.Count} laptops of {Team.OwnerName}";
        return Free switch
        {
            { IsReady: false } => new(PluginState.Starting, $"It joined from {where}; its plugin is getting ready.{others}"),
            { Calls: > 0 } => new(PluginState.Busy, $"It works on {where}.{others}"),
            _ => new(PluginState.Ready, $"It waits for work on {where}.{others}"),
        };
    }
}

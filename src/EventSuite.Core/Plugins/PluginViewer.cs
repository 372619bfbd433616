using EventSuite.Core.Accounts;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Plugins;

/// <summary>Somebody who looks at plugins, or wants to use one: which of those that are not for everybody are for him.</summary>
/// <param name="Keys">The account and its teams.</param>
/// <param name="IsOrganiser">Organises the host or one of its events: all plugins are for organisers.</param>
public sealed record PluginViewer(IReadOnlySet<Guid> Keys, bool IsOrganiser)
{
    /// <summary>An account as it is now.</summary>
    public static PluginViewer Of(IContestReader store, Guid accountId)
    {
        ArgumentNullException.ThrowIfNull(store);
        var parts = store.MembershipsOf(accountId);
        return new PluginViewer(
            new HashSet<Guid>([accountId, .. parts.Select(m => m.TeamId).OfType<Guid>()]),
            store.FindAccount(accountId) is { IsOrganiser: true } || parts.Any(m => m.Role == Role.Organiser));
    }

    /// <summary>Whether the plugin is for this viewer, whatever its state.</summary>
    public bool MayUse(PluginSummary plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return plugin.OnlyFor is not { } owner || IsOrganiser || Keys.Contains(owner);
    }

    /// <summary>The plugin as this viewer is told of it: one that is not for him awaits approval.</summary>
    public PluginSummary Seen(PluginSummary plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return MayUse(plugin) || !plugin.IsUsable
            ? plugin
            : plugin with { State = PluginState.AwaitingApproval, Reason = $"It runs on a laptop of {plugin.OwnerName}. Others may use it when the organiser has let them." };
    }
}

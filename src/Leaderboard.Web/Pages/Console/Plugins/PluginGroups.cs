using EventSuite.Core.Plugins;

namespace Leaderboard.Web.Pages.Console.Plugins;

/// <summary>Plugins in the order an organiser needs them.</summary>
/// <param name="Attention">Those that wait for a decision or a mend.</param>
/// <param name="Composers">Generators that can be used.</param>
/// <param name="Judges">Judges that can be used.</param>
/// <param name="Resting">Those that are switched off or replaced.</param>
public sealed record PluginGroups(
    IReadOnlyList<PluginSummary> Attention,
    IReadOnlyList<PluginSummary> Composers,
    IReadOnlyList<PluginSummary> Judges,
    IReadOnlyList<PluginSummary> Resting)
{
    /// <summary>Sorts them in.</summary>
    public static PluginGroups Of(IReadOnlyList<PluginSummary> plugins)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        return new PluginGroups(
            [.. plugins.Where(NeedsAttention).OrderBy(p => p.State == PluginState.AwaitingApproval ? 0 : 1)],
            [.. plugins.Where(p => p.IsUsable && p.Kind != PluginKind.Judge)],
            [.. plugins.Where(p => p.IsUsable && p.Kind == PluginKind.Judge)],
            [.. plugins.Where(p => p.State is PluginState.Disabled or PluginState.Superseded).OrderBy(p => p.State)]);
    }

    /// <summary>Whether somebody has to do something about it.</summary>
    public static bool NeedsAttention(PluginSummary plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return plugin.State is PluginState.AwaitingApproval or PluginState.Malfunctioned or PluginState.Quarantined or PluginState.NotSupported;
    }

    /// <summary>Why plugins are not walled off here; null: they are, or nothing runs on this machine.</summary>
    public static string? OpenWalls(IReadOnlyList<PluginSummary> plugins)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        return plugins.FirstOrDefault(p => p is { Remote: false, Sandbox: < SandboxLevel.Isolated })?.SandboxReason;
    }
}

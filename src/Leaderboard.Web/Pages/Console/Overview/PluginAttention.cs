using EventSuite.Core.Plugins;
using EventSuite.Core.PluginUploads;
using Leaderboard.Web.Components;
using Leaderboard.Web.Pages.Console.Parts;

namespace Leaderboard.Web.Pages.Console.Overview;

/// <summary>Finds which plugins need the organiser now.</summary>
public static class PluginAttention
{
    // A manifest's faults are read on the plugin's own card.
    private const int LongestReason = 200;

    /// <summary>Everything there is; empty: nothing.</summary>
    /// <param name="plugins">All plugins.</param>
    /// <param name="uploads">The event's uploads.</param>
    public static IEnumerable<Attention> Of(IReadOnlyList<PluginSummary> plugins, IReadOnlyList<PluginUpload> uploads)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        ArgumentNullException.ThrowIfNull(uploads);
        var broken = plugins.Where(p => p.State is PluginState.Quarantined or PluginState.Malfunctioned or PluginState.NotSupported).ToList();
        if (broken.Count > 0)
        {
            yield return new Attention(
                "plugins-broken", NoticeTone.Warn, $"{Say.Count(broken.Count, "plugin", "plugins")} cannot be used: {Say.List([.. broken.Select(p => p.Name)])}.",
                broken is [{ Reason.Length: <= LongestReason } only] ? only.Reason : "Their cards say why.", "plugins", "See the plugins");
        }

        var waiting = uploads.Where(u => u.State == UploadState.AwaitingApproval).ToList();
        if (waiting.Count > 0)
        {
            yield return new Attention(
                "plugins-waiting", NoticeTone.Info, $"{Say.Count(waiting.Count, "uploaded plugin waits", "uploaded plugins wait")} for you: {Say.List([.. waiting.Select(u => $"{u.Name} by {u.OwnerName}")])}.",
                "Look at what it asks for, then let it in or refuse it.", "plugins", "See the plugins");
        }
    }
}

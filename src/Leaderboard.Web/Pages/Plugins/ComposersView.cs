using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace Leaderboard.Web.Pages.Plugins;

/// <summary>What somebody who composes with plugins sees.</summary>
/// <param name="Access">The viewer in the event.</param>
/// <param name="Composers">The generators, those that can be used first.</param>
/// <param name="Jobs">The own jobs and those of the team, newest first.</param>
/// <param name="Entries">The own entries, to start from.</param>
/// <param name="Closed">Why nothing can be asked for now; null: it can.</param>
public sealed record ComposersView(
    EventAccess Access,
    IReadOnlyList<PluginSummary> Composers,
    IReadOnlyList<CompositionJob> Jobs,
    IReadOnlyList<Submission> Entries,
    Fault? Closed)
{
    private const int MostSources = 30;

    /// <summary>The event.</summary>
    public ContestEvent Contest => Access.Contest;

    /// <summary>The results that music may start from: source and name.</summary>
    public IReadOnlyList<(string Value, string Name)> Sources =>
    [
        .. Jobs.SelectMany(j => j.Results.Select(r => (InputSource.Result(j.Id, r.Number), $"{r.Title ?? JobWords.Title(j)} ({j.PluginId}, {Contest.Zone.DayAndClock(j.CreatedAt)}{(j.Results.Count > 1 ? $", number {r.Number}" : "")})")))
            .Take(MostSources),
    ];

    /// <summary>The view of <paramref name="accountId"/>, or null when it neither takes part nor organises.</summary>
    public static ComposersView? Read(IContestReader store, IPluginDesk desk, string slug, Guid accountId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(desk);
        if (EventAccess.Of(store, slug, accountId) is not { } access || !(access.IsParticipant || access.IsOrganiser))
        {
            return null;
        }

        var team = access.Member?.TeamId;
        var viewer = PluginViewer.Of(store, accountId);
        return new ComposersView(
            access,
            [.. desk.List().Select(viewer.Seen).Where(p => p.Kind == PluginKind.Generator && p.State is not (PluginState.AwaitingApproval or PluginState.Superseded or PluginState.Disabled)).OrderBy(p => p.IsUsable ? 0 : 1)],
            [.. store.Compositions(access.Contest.Id).Where(j => j.AccountId == accountId || (team is not null && j.OwnerId == team))],
            access.Member is { } member ? [.. store.Submissions(access.Contest.Id).Where(e => EntryOwner.Owns(member, e)).OrderBy(e => e.Slot)] : [],
            CompositionWindow.Closed(store, access, accountId, now));
    }
}

using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.RemotePlugins;

/// <summary>Query: the tokens that are a viewer's business: those of the own team, for organisers all.</summary>
public sealed class RemoteTokensQuery(IContestStore store)
{
    /// <summary>The tokens that were not ended, newest first; or the fault that there is no such event.</summary>
    public Outcome<IReadOnlyList<RemoteToken>> For(string slug, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return store.Read<Outcome<IReadOnlyList<RemoteToken>>>(s =>
            EventAccess.Of(s, slug, actor.AccountId) is { } access && actor.AccountId is { } viewer
                ? s.RemoteTokens(access.Contest.Id).Where(t => MaySee(s, access, viewer, t)).ToList()
                : EventFaults.NoEvent(slug));
    }

    internal static bool MaySee(IContestReader s, EventAccess access, Guid viewer, RemoteToken token) =>
        access.IsOrganiser
        || token.AccountId == viewer
        || (access.Member?.TeamId is { } team && s.FindMembership(access.Contest.Id, token.AccountId)?.TeamId == team);
}

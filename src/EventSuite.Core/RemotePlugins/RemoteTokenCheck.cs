using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Storage;

namespace EventSuite.Core.RemotePlugins;

/// <summary>Whether a token is good now: looked up at each request, so that one that ends, ends at once.</summary>
public sealed class RemoteTokenCheck(IContestStore store)
{
    /// <summary>On whose behalf the token speaks; null: it is not, or no longer, good.</summary>
    public RemoteTeam? Of(string? text)
    {
        if (!RemoteTokenText.TryParse(text, out var id, out var secret))
        {
            return null;
        }

        return store.Read(s => s.FindRemoteToken(id) is { } token && RemoteTokenText.Matches(secret, token.SecretHash) ? Team(s, token) : null);
    }

    /// <summary>The same for a token whose secret was checked before.</summary>
    public RemoteTeam? Of(Guid tokenId) => store.Read(s => s.FindRemoteToken(tokenId) is { } token ? Team(s, token) : null);

    private static RemoteTeam? Team(IContestReader s, RemoteToken token)
    {
        if (token.RevokedAt is not null || s.FindEvent(token.EventId) is not { } contest || contest.Phase == Phase.Published
            || s.FindAccount(token.AccountId) is not { } account || EventAccess.Of(s, contest.Slug, account.Id) is not { } access)
        {
            return null;
        }

        return CreateRemoteToken.MayJoin(access) ? RemoteTeam.Of(token, access.Member, account) : null;
    }
}

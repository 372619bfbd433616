using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.RemotePlugins;

/// <summary>Use case: a token is ended by its team or by an organiser.</summary>
public sealed class RevokeRemoteToken(IContestStore store, IRemoteSessions sessions, TimeProvider time)
{
    /// <summary>Ends the token; laptops that joined by it are sent away at once.</summary>
    public async Task<Outcome<Done>> ExecuteAsync(string slug, Actor actor, Guid tokenId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var ended = await store.WriteAsync<Done>(
            s =>
            {
                if (EventAccess.Of(s, slug, actor.AccountId) is not { } access || actor.AccountId is not { } viewer)
                {
                    return EventFaults.NoEvent(slug);
                }

                if (s.FindRemoteToken(tokenId) is not { RevokedAt: null } token || token.EventId != access.Contest.Id || !RemoteTokensQuery.MaySee(s, access, viewer, token))
                {
                    return RemoteTokenFaults.Unknown();
                }

                s.RevokeRemoteToken(tokenId, time.GetUtcNow());
                s.Audit(new AuditFact(actor.UserName, "laptop.token-ended", slug, tokenId.ToString(), AuditDetail.Of(("of", token.UserName))));
                return Done.It;
            },
            cancellation);
        if (ended.Ok)
        {
            sessions.EndAllOf(tokenId, "Its token was ended.");
        }

        return ended;
    }
}

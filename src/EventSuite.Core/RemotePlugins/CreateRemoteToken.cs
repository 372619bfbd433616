using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.RemotePlugins;

/// <summary>Use case: a participant (or the organiser) makes a token for a laptop.</summary>
public sealed class CreateRemoteToken(IContestStore store, IRandomness random, TimeProvider time)
{
    /// <summary>Makes a token, or says why not.</summary>
    /// <param name="slug">The event.</param>
    /// <param name="actor">Who wants it.</param>
    /// <param name="label">Which laptop it is for; may be null or empty.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public Task<Outcome<NewRemoteToken>> ExecuteAsync(string slug, Actor actor, string? label, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var text = label?.Trim() ?? "";
        return store.WriteAsync<NewRemoteToken>(
            s =>
            {
                if (EventAccess.Of(s, slug, actor.AccountId) is not { } access || actor.AccountId is not { } account)
                {
                    return EventFaults.NoEvent(slug);
                }

                if (!MayJoin(access))
                {
                    return RemoteTokenFaults.NotYours();
                }

                if (access.Contest.Phase == Phase.Published)
                {
                    return RemoteTokenFaults.Over();
                }

                if (text.Length > RemoteTokenFaults.LongestLabel || !RosterRules.IsPlain(text))
                {
                    return RemoteTokenFaults.Label();
                }

                return s.RemoteTokens(access.Contest.Id).Count(t => t.AccountId == account) >= RemoteTokenFaults.MostTokens
                    ? RemoteTokenFaults.TooMany()
                    : Keep(s, access, actor.UserName, account, text);
            },
            cancellation);
    }

    /// <summary>Whether laptops of this viewer may join.</summary>
    public static bool MayJoin(EventAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access.IsParticipant || access.IsOrganiser;
    }

    private NewRemoteToken Keep(IContestWriter s, EventAccess access, string userName, Guid account, string label)
    {
        var secret = RemoteTokenText.NewSecret(random);
        var token = new RemoteToken
        {
            Id = random.NewId(),
            EventId = access.Contest.Id,
            AccountId = account,
            UserName = userName,
            Label = label,
            SecretHash = RemoteTokenText.Hash(secret),
            CreatedAt = time.GetUtcNow(),
        };
        s.AddRemoteToken(token);
        s.Audit(new AuditFact(userName, "laptop.token-made", access.Contest.Slug, token.Id.ToString(), AuditDetail.Of(("label", label))));
        return new NewRemoteToken(token, RemoteTokenText.Of(token.Id, secret));
    }
}

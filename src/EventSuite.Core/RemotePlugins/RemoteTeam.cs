using EventSuite.Core.Accounts;
using EventSuite.Core.Events;

namespace EventSuite.Core.RemotePlugins;

/// <summary>On whose behalf a laptop joins: what a good token says.</summary>
/// <param name="Token">The token.</param>
/// <param name="Contest">Its event.</param>
/// <param name="OwnerId">The team, else the account.</param>
/// <param name="OwnerName">What the public reads: the team's name, else the account's display name.</param>
public sealed record RemoteTeam(RemoteToken Token, ContestEvent Contest, Guid OwnerId, string OwnerName)
{
    /// <summary>The team of a member; an account without a team is one by itself.</summary>
    public static RemoteTeam Of(RemoteToken token, ContestEvent contest, Membership? member, Account account) => new(
        token, contest, member?.TeamId ?? account.Id, member is { TeamId: not null, TeamName: { } name } ? name : account.DisplayName);
}

using EventSuite.Core.Accounts;

namespace EventSuite.Core.RemotePlugins;

/// <summary>On whose behalf a laptop joins: what a good token says.</summary>
/// <param name="Token">The token.</param>
/// <param name="OwnerId">The team, else the account.</param>
/// <param name="OwnerName">What the public reads: the team's name, else the account's display name.</param>
public sealed record RemoteTeam(RemoteToken Token, Guid OwnerId, string OwnerName)
{
    /// <summary>The team of a member; an account without a team is one by itself.</summary>
    public static RemoteTeam Of(RemoteToken token, Membership? member, Account account) => new(
        token, member?.TeamId ?? account.Id, member is { TeamId: not null, TeamName: { } name } ? name : account.DisplayName);
}

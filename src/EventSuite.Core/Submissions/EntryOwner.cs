using EventSuite.Core.Accounts;
using EventSuite.Core.Events;

namespace EventSuite.Core.Submissions;

/// <summary>Whom an entry belongs to under the event's rules.</summary>
public static class EntryOwner
{
    /// <summary>The team when the event counts per team and the member has one, else the account.</summary>
    public static Guid IdOf(ContestEvent contest, Membership member) =>
        ByTeam(contest, member) ? member.TeamId!.Value : member.Account.Id;

    /// <summary>What the public reads.</summary>
    public static string NameOf(ContestEvent contest, Membership member) =>
        ByTeam(contest, member) ? member.TeamName! : member.Account.DisplayName;

    /// <summary>Whether the member owns the entry, itself or by its team.</summary>
    public static bool Owns(Membership member, Submission entry) =>
        entry.AccountId == member.Account.Id || entry.OwnerId == member.Account.Id || (member.TeamId is { } team && entry.OwnerId == team);

    private static bool ByTeam(ContestEvent contest, Membership member) =>
        contest.Definition.Limits.EntriesPer == EntryOwnership.Team && member.TeamId is not null;
}

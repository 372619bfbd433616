using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Accounts;

/// <summary>What would be done for one row as the store stands.</summary>
/// <param name="Row">The row, tidied.</param>
/// <param name="Result">What the caller is told.</param>
/// <param name="Account">The account that is there already.</param>
/// <param name="OwnsAccount">Whether the account belongs to this event alone, so that its name may be brought up to date.</param>
internal sealed record RowPlan(RosterRow Row, ProvisionResult Result, Account? Account, bool OwnsAccount)
{
    /// <summary>Whether an account has to be made.</summary>
    public bool NewAccount => Account is null && Result.Status == ProvisionStatus.Created;

    public static RowPlan For(IContestReader s, ContestEvent contest, int number, RosterRow row, List<Fault> faults)
    {
        var account = faults.Count == 0 ? s.FindAccount(row.UserName) : null;
        var member = account is null ? null : s.FindMembership(contest.Id, account.Id);
        if (faults.Count == 0 && s.FindMembershipByExternalId(contest.Id, row.ExternalId) is { } known && known.Account.UserName != row.UserName)
        {
            faults.Add(Fault.Conflict("external_id_taken", $"The external id '{row.ExternalId}' belongs to '{known.Account.UserName}' here.", "externalId"));
        }

        if (member?.ExternalId is { } other && other != row.ExternalId)
        {
            faults.Add(Fault.Conflict("user_name_taken", $"'{row.UserName}' is in this event already, with the external id '{other}'.", "userName"));
        }

        var owns = account is { IsOrganiser: false } && member is not null && s.MembershipsOf(account.Id).Count == 1;
        var status = faults.Count > 0 ? ProvisionStatus.Error
            : member is null ? ProvisionStatus.Created
            : IsAsSaid(member, row, owns) ? ProvisionStatus.Unchanged
            : ProvisionStatus.Updated;
        return new RowPlan(row, new ProvisionResult(number, row.ExternalId, row.UserName, row.Role, status, null, null, null, faults), account, owns);
    }

    private static bool IsAsSaid(Membership member, RosterRow row, bool owns) =>
        member.ExternalId == row.ExternalId
        && member.Role == RosterRules.ParseRole(row.Role)
        && member.TeamName == row.Team
        && (!owns || (member.Account.DisplayName == row.DisplayName && member.Account.Email == row.Email));
}

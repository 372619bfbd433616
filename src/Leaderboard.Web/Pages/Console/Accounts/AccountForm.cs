using EventSuite.Core.Accounts;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Console.Accounts;

/// <summary>One account as typed in the form; kept as it is when it is refused.</summary>
/// <param name="ExternalId">The organiser's own key; empty: the user name becomes it.</param>
/// <param name="UserName">Sign-in name.</param>
/// <param name="DisplayName">What the public reads; empty: the user name.</param>
/// <param name="Role">The role's name.</param>
/// <param name="Team">Empty when alone.</param>
/// <param name="Email">Empty when there is none.</param>
public sealed record AccountForm(string ExternalId, string UserName, string DisplayName, string Role, string Team, string Email)
{
    /// <summary>Nothing typed yet.</summary>
    public static AccountForm Empty { get; } = new("", "", "", nameof(EventSuite.Core.Accounts.Role.Participant), "", "");

    /// <summary>What was typed.</summary>
    public static AccountForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string Text(string name) => form[name].ToString().Trim();
        return new AccountForm(Text("externalId"), Text("userName"), Text("displayName"), Text("role"), Text("team"), Text("email"));
    }

    /// <summary>A member as it stands.</summary>
    public static AccountForm Of(Membership member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new AccountForm(
            member.ExternalId ?? "", member.Account.UserName, member.Account.DisplayName, member.Role.ToString(), member.TeamName ?? "", member.Account.Email ?? "");
    }

    /// <summary>The row to provision.</summary>
    public RosterRow ToRow() => new(
        ExternalId.Length == 0 ? UserName : ExternalId, UserName, DisplayName, Role, Team.Length == 0 ? null : Team, Email.Length == 0 ? null : Email);
}

using EventSuite.Core.Accounts;

namespace Leaderboard.Web.Pages.Console.Accounts;

/// <summary>What roles are called.</summary>
public static class RoleWords
{
    /// <summary>One of them.</summary>
    public static string One(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Several.</summary>
    public static string Many(Role role) => One(role) + "s";
}

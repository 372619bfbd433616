using System.Security.Claims;
using EventSuite.Data.Accounts;

namespace EventHost.Accounts;

/// <summary>What a cookie or token says of an account.</summary>
internal static class AccountClaims
{
    /// <summary>The security stamp: it changes with the password, and then older sessions end.</summary>
    public const string Stamp = "es.stamp";

    /// <summary>The display name.</summary>
    public const string DisplayName = "es.display";

    /// <summary>The principal of an account under an authentication scheme.</summary>
    public static ClaimsPrincipal Principal(AccountEntity account, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new Claim(ClaimTypes.Name, account.UserName!),
            new Claim(DisplayName, account.DisplayName),
            new Claim(Stamp, account.SecurityStamp ?? ""),
        ],
        scheme));
}

namespace Leaderboard.Web.Pages.Console.Accounts;

/// <summary>What one new account is told once: a card, and a line of credentials.csv.</summary>
/// <param name="ExternalId">The organiser's own key.</param>
/// <param name="UserName">Sign-in name.</param>
/// <param name="DisplayName">What the public reads.</param>
/// <param name="Role">In small letters.</param>
/// <param name="Team">Null when alone.</param>
/// <param name="Email">Null when there is none.</param>
/// <param name="Password">The password.</param>
/// <param name="SignInCode">The short code to type.</param>
/// <param name="SignInUrl">The link that signs in once.</param>
public sealed record Credential(
    string ExternalId, string UserName, string DisplayName, string Role, string? Team, string? Email,
    string Password, string SignInCode, string SignInUrl);

namespace EventSuite.Core.Accounts;

/// <summary>One row of an accounts list, as text: what a kit's <c>accounts.csv</c> or a provisioning call gives.</summary>
/// <param name="ExternalId">The organiser's own key, unique in the event.</param>
/// <param name="UserName">Sign-in name, see <see cref="Accounts.UserName"/>.</param>
/// <param name="DisplayName">What the public reads.</param>
/// <param name="Role">Name of a <see cref="Accounts.Role"/>, in any case.</param>
/// <param name="Team">Team name; null when alone.</param>
/// <param name="Email">Null when there is none.</param>
public sealed record RosterRow(string ExternalId, string UserName, string DisplayName, string Role, string? Team, string? Email);

namespace EventSuite.Core.Accounts;

/// <summary>An account's part in one event.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Account">The account.</param>
/// <param name="Role">What it is there.</param>
/// <param name="ExternalId">The organiser's own key for it, unique in the event; null for members added by hand.</param>
/// <param name="TeamId">Its team; null when alone.</param>
/// <param name="TeamName">The team's name; null when alone.</param>
public sealed record Membership(Guid EventId, Account Account, Role Role, string? ExternalId, Guid? TeamId, string? TeamName);

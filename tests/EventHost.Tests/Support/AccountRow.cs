namespace EventHost.Tests.Support;

/// <summary>A row for the accounts endpoint.</summary>
public sealed record AccountRow(string ExternalId, string UserName, string DisplayName, string Role, string? Team, string? Email);

namespace AccountProvisioner.Tests.Support;

/// <summary>An account as the fake host keeps it. The password is there so that tests can check what was handed out.</summary>
public sealed record FakeAccount(string ExternalId, string UserName, string DisplayName, string Role, string? Team, string? Email, string Password);

namespace AccountProvisioner.Credentials;

/// <summary>One line of credentials.csv and one card.</summary>
/// <param name="Password">Null when the account existed before and keeps its own.</param>
/// <param name="SignInCode">Short code that signs in once, or null.</param>
/// <param name="SignInUrl">Link that signs in once, for the QR code, or null.</param>
internal sealed record Credential(
    string ExternalId,
    string UserName,
    string DisplayName,
    string Role,
    string? Team,
    string? Email,
    string? Password,
    string? SignInCode,
    string? SignInUrl);

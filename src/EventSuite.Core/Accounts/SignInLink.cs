namespace EventSuite.Core.Accounts;

/// <summary>A one-time sign-in, as the store keeps it: hashes, never the secrets.</summary>
/// <param name="TokenHash">SHA-256 of the link's token, lower-case hex.</param>
/// <param name="CodeHash">SHA-256 of the short code that can be typed, lower-case hex.</param>
/// <param name="AccountId">Whom it signs in.</param>
/// <param name="ExpiresAt">End of its life, UTC.</param>
public sealed record SignInLink(string TokenHash, string CodeHash, Guid AccountId, DateTimeOffset ExpiresAt);

namespace AccountProvisioner.Host;

/// <summary>What the host answers for one row. All of it is checked before use.</summary>
/// <param name="Row">From 1 within the request.</param>
/// <param name="Status">created, unchanged, updated or error.</param>
/// <param name="Password">Told once, when the account is created; null for an account that existed.</param>
/// <param name="SignInUrl">Signs in once; meant for the QR code.</param>
/// <param name="SignInCode">The same as a short code to type.</param>
internal sealed record AccountResult(
    int Row,
    string? ExternalId,
    string? UserName,
    string? Role,
    string? Status,
    string? Password,
    string? SignInUrl,
    string? SignInCode,
    IReadOnlyList<AccountFault>? Errors);

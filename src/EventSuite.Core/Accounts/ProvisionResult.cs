using EventSuite.Core.Results;

namespace EventSuite.Core.Accounts;

/// <summary>What became of one row of accounts.</summary>
/// <param name="Row">Counted from 1 as sent.</param>
/// <param name="ExternalId">As sent.</param>
/// <param name="UserName">As sent.</param>
/// <param name="Role">As sent.</param>
/// <param name="Status">What was done.</param>
/// <param name="Password">The new account's password, told this once.</param>
/// <param name="SignInToken">The token of the new account's one-time link, told this once.</param>
/// <param name="SignInCode">The same link's short code, told this once.</param>
/// <param name="Faults">Why, when <see cref="ProvisionStatus.Error"/>.</param>
public sealed record ProvisionResult(
    int Row,
    string ExternalId,
    string UserName,
    string Role,
    ProvisionStatus Status,
    string? Password,
    string? SignInToken,
    string? SignInCode,
    IReadOnlyList<Fault> Faults);

using EventHost.Startup;
using EventSuite.Core.Accounts;

namespace EventHost.Api;

/// <summary>What became of a row, as the API tells it.</summary>
internal sealed record ProvisionView(
    int Row, string ExternalId, string UserName, string Role, ProvisionStatus Status,
    string? Password, string? SignInUrl, string? SignInCode, IReadOnlyList<ProblemError> Errors)
{
    public static ProvisionView Of(ProvisionResult r, PublicAddress address) => new(
        r.Row, r.ExternalId, r.UserName, r.Role, r.Status, r.Password,
        r.SignInToken is { } token ? address.SignInLink(token) : null, r.SignInCode,
        [.. r.Faults.Select(f => new ProblemError(f.Code, f.Message, f.Field))]);
}

using EventHost.Startup;
using EventSuite.Core.Accounts;
using EventSuite.Core.Kits;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>Accounts: in bulk, a new password.</summary>
internal static class AccountEndpoints
{
    private const long MaxBytes = 2_000_000;

    /// <summary>Maps the endpoints.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/events/{slug}/accounts", ProvisionAsync).WithSummary("Accounts in bulk (JSON array or CSV)")
            .Accepts<RosterRow[]>("application/json", "text/csv").RequireAuthorization(Policies.EventOrganiser);
        api.MapPost("/events/{slug}/accounts/{userName}/password", ResetAsync).WithSummary("A new password, told once")
            .RequireAuthorization(Policies.EventStaff);
        api.MapPost("/me/password", ChangeAsync).WithSummary("Change your own password").RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> ProvisionAsync(
        string slug, HttpContext http, ProvisionAccounts provision, PublicAddress address, bool dryRun = false, CancellationToken cancellation = default)
    {
        var rows = await RosterBody.ReadAsync(http.Request, MaxBytes, cancellation);
        if (!rows.Ok)
        {
            return Problems.Of(rows.Faults);
        }

        var results = await provision.ExecuteAsync(slug, http.User.Actor(), rows.Value, dryRun, cancellation);
        return results.Answer(all => Results.Ok(all.Select(r => ProvisionView.Of(r, address)).ToArray()));
    }

    private static async Task<IResult> ResetAsync(
        string slug, string userName, HttpContext http, ResetMemberPassword reset, CancellationToken cancellation) =>
        (await reset.ExecuteAsync(slug, http.User.Actor(), userName, cancellation)).Answer(password => Results.Ok(new { userName, password }));

    private static async Task<IResult> ChangeAsync(PasswordRequest request, HttpContext http, ISignIn signIn) =>
        (await signIn.ChangePasswordAsync(http.User.AccountId()!.Value, request.Current ?? "", request.Next ?? "")).Answer(_ => Results.NoContent());

    private sealed record PasswordRequest(string? Current, string? Next);
}

using EventHost.Api;
using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace EventHost.Accounts;

/// <summary><c>POST /api/v1/token</c>: a bearer token for tools.</summary>
internal static class TokenEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapToken(this IEndpointRouteBuilder api) => api.MapPost("/token", IssueAsync)
        .WithSummary("Sign in for a bearer token").RequireAuthorization(Policies.Anyone);

    private static async Task<IResult> IssueAsync(
        TokenRequest request, HttpContext http, SignIn signIn, IContestStore store, IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
    {
        var checkedAccount = await signIn.CheckAsync(request.UserName ?? "", request.Password ?? "");
        if (!checkedAccount.Ok)
        {
            var tooMany = checkedAccount.Faults[0].Code == SignInFaults.TooManyCode;
            if (tooMany)
            {
                http.Response.Headers.RetryAfter = "60";
            }

            return Results.Problem(Problems.Details(tooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized, checkedAccount.Faults));
        }

        var account = checkedAccount.Value;
        var expiresAt = time.GetUtcNow() + AuthenticationSetup.TokenLife;
        var ticket = new AuthenticationTicket(
            AccountClaims.Principal(account, BearerTokenDefaults.AuthenticationScheme),
            new AuthenticationProperties { ExpiresUtc = expiresAt },
            $"{BearerTokenDefaults.AuthenticationScheme}:AccessToken");
        var token = options.Get(BearerTokenDefaults.AuthenticationScheme).BearerTokenProtector.Protect(ticket);
        var roles = store.Read(s => s.MembershipsOf(account.Id)).Select(m => m.Role);
        return Results.Ok(new TokenAnswer(
            token, expiresAt, [.. roles.Concat(account.IsOrganiser ? [Role.Organiser] : []).Distinct().Order().Select(r => r.ToString().ToLowerInvariant())]));
    }

    private sealed record TokenRequest(string? UserName, string? Password);

    private sealed record TokenAnswer(string AccessToken, DateTimeOffset ExpiresAt, IReadOnlyList<string> Roles);
}

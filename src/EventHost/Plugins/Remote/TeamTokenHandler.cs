using System.Security.Claims;
using System.Text.Encodings.Web;
using EventHost.Api;
using EventSuite.Core.RemotePlugins;
using EventSuite.Core.Results;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace EventHost.Plugins.Remote;

/// <summary>
/// Signs in a laptop by its team's token, for the addresses of laptops and no others: it is no account, so that a token
/// that got into wrong hands opens nothing else.
/// </summary>
internal sealed class TeamTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, RemoteTokenCheck check)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "team-token";

    /// <summary>The claim that holds the token's key.</summary>
    public const string Claim = "es.team-token";

    private const string Prefix = "Bearer ";

    /// <summary>On whose behalf a request comes.</summary>
    public static RemoteTeam TeamOf(HttpContext http) => http.Features.GetRequiredFeature<RemoteTeam>();

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (check.Of(header[Prefix.Length..].Trim()) is not { } team)
        {
            return Task.FromResult(AuthenticateResult.Fail("The token is not, or no longer, good."));
        }

        Context.Features.Set(team);
        var identity = new ClaimsIdentity([new Claim(Claim, team.Token.Id.ToString())], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(Problems.Details(StatusCodes.Status401Unauthorized, [Fault.Forbidden(
            "team_token", "This plugin token is not, or no longer, good. Make a new one on the event's page /e/EVENT/plugins.")])).ExecuteAsync(Context);
    }
}

using EventSuite.Core.RemotePlugins;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>Teams' tokens for laptops: make, list, end.</summary>
internal static class RemoteTokenEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapRemoteTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/events/{slug}").RequireAuthorization(Policies.EventMember);
        tokens.MapPost("/remote-tokens", CreateAsync).WithSummary("A token for a team's laptop, told once").RequireRateLimiting(RateLimits.Upload);
        tokens.MapGet("/remote-tokens", List).WithSummary("The tokens of your team; for organisers all");
        tokens.MapDelete("/remote-tokens/{id:guid}", RevokeAsync).WithSummary("End a token, and send its laptops away");
    }

    private static async Task<IResult> CreateAsync(string slug, HttpContext http, CreateRemoteToken create, TokenRequest? request, CancellationToken cancellation) =>
        (await create.ExecuteAsync(slug, http.User.Actor(), request?.Label, cancellation)).Answer(made =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.Created($"/api/v1/events/{slug}/remote-tokens/{made.Token.Id}", RemoteTokenView.Of(made.Token, 0, made.Text));
        });

    private static IResult List(string slug, HttpContext http, RemoteTokensQuery query, IRemoteSessions sessions) =>
        query.For(slug, http.User.Actor()).Answer(all => Results.Ok(all.Select(t => RemoteTokenView.Of(t, sessions.CountOf(t.Id))).ToArray()));

    private static async Task<IResult> RevokeAsync(string slug, Guid id, HttpContext http, RevokeRemoteToken revoke, CancellationToken cancellation) =>
        (await revoke.ExecuteAsync(slug, http.User.Actor(), id, cancellation)).Answer(_ => Results.NoContent());

    private sealed record TokenRequest(string? Label);
}

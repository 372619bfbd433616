using EventHost.Api;
using EventHost.Startup;
using EventSuite.Core.RemotePlugins;
using Leaderboard.Web.Hosting;

namespace EventHost.Plugins.Remote;

/// <summary><c>/e/{slug}/plugins/starter-kit.zip</c>: the kit, with a token that is made for it.</summary>
internal static class StarterKitEndpoint
{
    private const string Label = "starter kit";

    /// <summary>Maps the endpoint.</summary>
    public static void MapStarterKit(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"/e/{{slug}}/plugins/{StarterKit.FileName}", DownloadAsync)
            .ExcludeFromDescription().RequireAuthorization(Policies.EventMember).RequireRateLimiting(RateLimits.Upload);

    private static async Task<IResult> DownloadAsync(
        string slug, HttpContext http, CreateRemoteToken create, PublicAddress address, TimeProvider time, CancellationToken cancellation)
    {
        // Fetching it makes a token: another site's link or a browser that reads ahead must not.
        if (http.Request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none") || http.Request.Headers.ContainsKey("Sec-Purpose"))
        {
            return Results.Redirect($"/e/{slug}/plugins");
        }

        var made = await create.ExecuteAsync(slug, http.User.Actor(), Label, cancellation);
        if (!made.Ok)
        {
            // The page says what stands in the way.
            return Results.Redirect($"/e/{slug}/plugins?kit={made.Faults[0].Code}");
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.File(StarterKit.Of(address.Best, slug, made.Value.Text, time.GetUtcNow()), "application/zip", StarterKit.FileName);
    }
}

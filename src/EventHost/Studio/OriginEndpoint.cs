using EventHost.Api;
using EventHost.Security;
using EventSuite.Core.Studio.Origins;
using Leaderboard.Web.Hosting;

namespace EventHost.Studio;

/// <summary>How an entry was made.</summary>
internal static class OriginEndpoint
{
    /// <summary>Maps the endpoint. Who may know it depends on the entry and the phase: EntryOriginQuery decides, and answers 404 to all others.</summary>
    public static void MapOrigin(this IEndpointRouteBuilder api) =>
        api.MapGet("/submissions/{id:guid}/origin", (Guid id, HttpContext http, EntryOriginQuery query) =>
            {
                http.Response.Headers.CacheControl = "private, no-cache";
                return query.For(id, http.User.AccountId(), slug => EventCode.Of(http.Request, slug)).Answer(origin => Results.Ok(origin));
            })
            .WithSummary("How an entry was made in the studio: its owner and staff at any time, all others once results are published")
            .Produces<EntryOrigin>().RequireAuthorization(Policies.Anyone);
}

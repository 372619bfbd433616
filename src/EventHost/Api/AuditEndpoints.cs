using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>The audit log.</summary>
internal static class AuditEndpoints
{
    private const int MaxLines = 1000;

    /// <summary>Maps the endpoint.</summary>
    public static void MapAudit(this IEndpointRouteBuilder api) =>
        api.MapGet("/events/{slug}/audit", (string slug, IContestStore store, int limit = 200) =>
                Results.Ok(store.Read(s => s.AuditTail(slug, Math.Clamp(limit, 1, MaxLines)))))
            .WithSummary("Who did what, newest first").RequireAuthorization(Policies.EventStaff);
}

using EventHost.Api;
using EventSuite.Core.Storage;
using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Samples;
using Leaderboard.Web.Hosting;
using Leaderboard.Web.Pages.Studio;

namespace EventHost.Studio;

/// <summary>What the studio must know before it begins.</summary>
internal static class StudioEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapStudio(this IEndpointRouteBuilder api) => api.MapGet("/events/{slug}/studio", (
            string slug, HttpContext http, IContestStore store, ISampleMelodies samples, IStudioSound sound, TimeProvider time) =>
            store.Read(s => StudioInfo.Read(s, samples, sound, slug, http.User.AccountId()!.Value, time.GetUtcNow())) is { } info
                ? Results.Ok(info)
                : Problems.Of([StudioFaults.NotParticipant()]))
        .WithSummary("The studio of an event: phase, limits, entries, samples, sound").Produces<StudioInfo>().RequireAuthorization(Policies.EventParticipant);
}

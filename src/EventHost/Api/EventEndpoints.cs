using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Kits;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>Events: list, one, phase.</summary>
internal static class EventEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapEvents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/events", List).WithSummary("The events you may see").RequireAuthorization(Policies.Anyone);
        api.MapGet("/events/{slug}", Get).WithSummary("One event").RequireAuthorization(Policies.EventVisible);
        api.MapPost("/events/{slug}/phase", MoveAsync).WithSummary("Move the event to another phase").RequireAuthorization(Policies.EventOrganiser);
    }

    private static IResult List(HttpContext http, IContestStore store) => Results.Ok(store.Read(s => s.Events()
        .Where(e => EventAccess.Of(s, e.Slug, http.User.AccountId())!.IsListed)
        .Select(EventSummary.Of).ToArray()));

    private static IResult Get(string slug, IContestStore store) =>
        store.Read(s => s.FindEvent(slug)) is { } contest ? Results.Ok(EventView.Of(contest)) : Problems.Of([EventFaults.NoEvent(slug)]);

    private static async Task<IResult> MoveAsync(string slug, PhaseRequest request, HttpContext http, MovePhase move, CancellationToken cancellation)
    {
        if (!Enum.TryParse<Phase>(request.Phase, ignoreCase: true, out var phase) || !Enum.IsDefined(phase) || char.IsAsciiDigit(request.Phase![0]))
        {
            return Problems.Of([Fault.Invalid("phase_unknown", $"There is no such phase. The phases are {string.Join(", ", Enum.GetNames<Phase>())}.", "phase")]);
        }

        var moved = await move.ExecuteAsync(slug, http.User.Actor(), phase, request.Force, cancellation);
        return moved.Answer(e => Results.Ok(EventView.Of(e)));
    }

    /// <param name="Phase">Where to.</param>
    /// <param name="Force">Whether to go on in spite of what can be overridden.</param>
    private sealed record PhaseRequest(string? Phase, bool Force = false);
}

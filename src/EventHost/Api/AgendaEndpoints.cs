using EventSuite.Core.Agenda;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>Agenda: shift the rest of the day, extend the deadline.</summary>
internal static class AgendaEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapAgenda(this IEndpointRouteBuilder api)
    {
        api.MapPost("/events/{slug}/agenda/shift", async (string slug, ShiftRequest request, HttpContext http, ShiftAgenda shift, CancellationToken cancellation) =>
                (await shift.ExecuteAsync(slug, http.User.Actor(), request.Minutes, request.FromItem, cancellation)).Answer(c => Results.Ok(c)))
            .WithSummary("Move the rest of the day by some minutes").RequireAuthorization(Policies.EventOrganiser);
        api.MapPost("/events/{slug}/deadline", async (string slug, DeadlineRequest request, HttpContext http, ExtendDeadline extend, CancellationToken cancellation) =>
                (await extend.ExecuteAsync(slug, http.User.Actor(), request.Until, request.Account, cancellation)).Answer(c => Results.Ok(c)))
            .WithSummary("A new deadline, for everybody or one account").RequireAuthorization(Policies.EventOrganiser);
    }

    private sealed record ShiftRequest(int Minutes, string? FromItem);

    private sealed record DeadlineRequest(DateTimeOffset Until, string? Account);
}

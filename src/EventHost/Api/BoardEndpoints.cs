using EventHost.Live;
using EventSuite.Core.Events;
using EventSuite.Core.Publication;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>The published board, and the gate that publishes it.</summary>
internal static class BoardEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapBoards(this IEndpointRouteBuilder api)
    {
        api.MapGet("/events/{slug}/leaderboard", GetAsync).WithSummary("The published board (ETag)")
            .Produces<BoardSnapshot>().RequireAuthorization(Policies.EventVisible);
        api.MapPost("/events/{slug}/publication", SetAsync).WithSummary("Live, held or frozen").RequireAuthorization(Policies.EventOrganiser);
    }

    private static async Task<IResult> GetAsync(
        string slug, string? round, string? category, int? page, int? pageSize,
        HttpContext http, IContestStore store, PublishedBoards boards, CancellationToken cancellation)
    {
        if (store.Read(s => s.FindEvent(slug)) is not { } contest)
        {
            return Problems.Of([EventFaults.NoEvent(slug)]);
        }

        var board = await boards.GetAsync(new BoardKey(slug, round ?? contest.ShownRound.Id, category ?? AwardCategory.Main), cancellation);
        if (!board.Ok)
        {
            return Problems.Of(board.Faults);
        }

        http.Response.Headers.CacheControl = "no-cache";
        if (page is not null || pageSize is not null)
        {
            var rows = Paging.Page(board.Value.Snapshot.Entries, page ?? 1, pageSize ?? Paging.Max);
            return Results.Ok(board.Value.Snapshot with { Entries = rows.Entries });
        }

        // Compared by the framework with If-None-Match: 304 without a body.
        return Results.Bytes(board.Value.Body, "application/json; charset=utf-8", entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue(board.Value.ETag));
    }

    private static async Task<IResult> SetAsync(
        string slug, PublicationRequest request, HttpContext http, PublishStandings gate, CancellationToken cancellation)
    {
        if (!Enum.TryParse<BoardMode>(request.Mode, ignoreCase: true, out var mode) || !Enum.IsDefined(mode) || char.IsAsciiDigit(request.Mode![0]))
        {
            return Problems.Of([Fault.Invalid("mode_unknown", "The mode is live, held or frozen.", "mode")]);
        }

        var board = await gate.SetModeAsync(slug, http.User.Actor(), request.Round ?? "", request.Category ?? AwardCategory.Main, mode, cancellation);
        return board.Answer(b => Results.Ok(b));
    }

    private sealed record PublicationRequest(string? Round, string? Category, string? Mode);
}

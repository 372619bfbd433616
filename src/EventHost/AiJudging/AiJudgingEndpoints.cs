using EventHost.Api;
using EventSuite.Core.AiJudging;
using EventSuite.Core.Results;
using Leaderboard.Web.Hosting;

namespace EventHost.AiJudging;

/// <summary>Runs of AI judges: start, look, cancel. The organiser's alone: what is published goes through the gate.</summary>
internal static class AiJudgingEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapAiJudging(this IEndpointRouteBuilder api)
    {
        api.MapPost("/events/{slug}/ai-judgings", StartAsync).WithSummary("Have an AI judge score all entries: 202 and a run")
            .Produces<AiJudgingView>(StatusCodes.Status202Accepted).RequireAuthorization(Policies.EventOrganiser);
        api.MapGet("/events/{slug}/ai-judgings", List).WithSummary("The AI judges' runs, newest first; the latest that has finished counts")
            .Produces<AiJudgingView[]>().RequireAuthorization(Policies.EventOrganiser);
        api.MapGet("/events/{slug}/ai-judgings/{id:guid}", Get).WithSummary("A run with its rows: score, breakdown, explanation, or why not")
            .Produces<AiJudgingDetailView>().RequireAuthorization(Policies.EventOrganiser);
        api.MapDelete("/events/{slug}/ai-judgings/{id:guid}", CancelAsync).WithSummary("Cancel a run; one that is over stays as it is")
            .Produces<AiJudgingView>().RequireAuthorization(Policies.EventOrganiser);
    }

    private static async Task<IResult> StartAsync(
        string slug, JudgingBody body, HttpContext http, StartAiJudging start, AiJudgingAccess access, CancellationToken cancellation) =>
        (await start.ExecuteAsync(slug, http.User.Actor(), body.Plugin ?? "", cancellation)).Answer(run =>
            Results.Accepted($"/api/v1/events/{slug}/ai-judgings/{run.Id}", View(run.Id, http, access)));

    private static IResult List(string slug, AiJudgingQuery query) =>
        query.In(slug).Answer(runs => Results.Ok(runs.Select(AiJudgingView.Of).ToArray()));

    private static IResult Get(string slug, Guid id, AiJudgingQuery query) =>
        query.Find(slug, id).Answer(detail => Results.Ok(AiJudgingDetailView.Of(detail)));

    private static async Task<IResult> CancelAsync(
        string slug, Guid id, HttpContext http, CancelAiJudging cancel, AiJudgingAccess access, CancellationToken cancellation) =>
        (await cancel.ExecuteAsync(slug, http.User.Actor(), id, cancellation)).Answer(_ => Results.Ok(View(id, http, access)));

    private static AiJudgingView View(Guid id, HttpContext http, AiJudgingAccess access) =>
        AiJudgingView.Of(access.For(id, http.User.AccountId()!.Value).Require());

    private sealed record JudgingBody(string? Plugin);
}

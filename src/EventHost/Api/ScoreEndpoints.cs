using EventSuite.Core.Judging;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>Scores.</summary>
internal static class ScoreEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapScores(this IEndpointRouteBuilder api) =>
        api.MapPut("/events/{slug}/rounds/{round}/scores/{submissionId:guid}", RecordAsync)
            .WithSummary("Score an entry: 1 to 5 for each criterion").RequireAuthorization(Policies.EventJudge);

    private static async Task<IResult> RecordAsync(
        string slug, string round, Guid submissionId, ScoreBody body, HttpContext http, RecordScore record, CancellationToken cancellation)
    {
        var key = http.Request.Headers[Headers.IdempotencyKey];
        var request = new ScoreRequest(body.Values ?? new Dictionary<string, int>(), body.Comment, key.Count == 0 ? null : key.ToString());
        var receipt = await record.ExecuteAsync(slug, round, submissionId, http.User.Actor(), request, cancellation);
        return receipt.Answer(r => Results.Ok(r));
    }

    private sealed record ScoreBody(Dictionary<string, int>? Values, string? Comment);
}

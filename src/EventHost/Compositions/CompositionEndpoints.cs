using System.Text.Json;
using EventHost.Api;
using EventHost.Entries;
using EventSuite.Core.Compositions;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EventHost.Compositions;

/// <summary>Compositions by plugins: ask, look, cancel, fetch.</summary>
internal static class CompositionEndpoints
{
    // Inputs travel in base64 within the body.
    private const long MaxBody = 24_000_000;

    /// <summary>Maps the endpoints.</summary>
    public static void MapCompositions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/events/{slug}/compositions", AskAsync).WithSummary("Ask a generator for music: 202 and a job that waits for its turn")
            .Produces<JobView>(StatusCodes.Status202Accepted).WithMetadata(new RequestSizeLimitAttribute(MaxBody))
            .RequireAuthorization(Policies.EventMember).RequireRateLimiting(RateLimits.Upload);
        api.MapGet("/events/{slug}/compositions", List).WithSummary("Your jobs, newest first; an organiser's are all, unless mine=true")
            .Produces<PagedView<JobView>>().RequireAuthorization(Policies.EventMember);

        // Whose a job is depends on the job: CompositionAccess decides, and answers 404 to all others.
        api.MapGet("/jobs/{id:guid}", Get).WithSummary("A job: its place, progress, results or faults").Produces<JobView>().RequireAuthorization(Policies.SignedIn);
        api.MapDelete("/jobs/{id:guid}", CancelAsync).WithSummary("Cancel a job; one that is over stays as it is").Produces<JobView>().RequireAuthorization(Policies.SignedIn);
        api.MapPost("/jobs/{id:guid}/again", AgainAsync).WithSummary("The same once more: plugin, parameters, seed and inputs as in this job")
            .Produces<JobView>(StatusCodes.Status202Accepted).RequireAuthorization(Policies.SignedIn).RequireRateLimiting(RateLimits.Upload);
        api.MapGet("/jobs/{id:guid}/results/{number:int}/midi", Midi).WithSummary("A result's MIDI file").RequireAuthorization(Policies.SignedIn);
        api.MapGet("/jobs/{id:guid}/results/{number:int}/audio", Audio).WithSummary("A result's rendering (ranges)").RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> AskAsync(
        string slug, CompositionBody body, HttpContext http, RequestComposition ask, CompositionAccess access, CompositionQueue queue, CancellationToken cancellation)
    {
        var request = new CompositionRequest(
            body.Plugin ?? "", body.Task ?? "", body.Parameters ?? [], body.Seed, body.Count,
            [.. (body.Inputs ?? []).Select(i => i ?? new CompositionInput())], Key(http));
        return Taken(await ask.ExecuteAsync(slug, http.User.Actor(), request, cancellation), http, access, queue);
    }

    private static async Task<IResult> AgainAsync(
        Guid id, HttpContext http, RequestComposition ask, CompositionAccess access, CompositionQueue queue, CancellationToken cancellation) =>
        Taken(await ask.AgainAsync(http.User.Actor(), id, Key(http), cancellation), http, access, queue);

    private static IResult Taken(Outcome<CompositionJob> asked, HttpContext http, CompositionAccess access, CompositionQueue queue) => asked.Answer(job =>
        Results.Accepted($"/api/v1/jobs/{job.Id}", JobView.Of(access.For(job.Id, http.User.AccountId()!.Value).Require(), queue)));

    private static IResult List(
        string slug, HttpContext http, CompositionAccess access, CompositionQueue queue, bool mine = false, int page = 1, int pageSize = Paging.Max) =>
        access.In(slug, http.User.AccountId()!.Value, mine).Answer(jobs =>
            Results.Ok(Paging.Page([.. jobs.Select(j => JobView.Of(j, queue))], page, pageSize)));

    private static IResult Get(Guid id, HttpContext http, CompositionAccess access, CompositionQueue queue) =>
        access.For(id, http.User.AccountId()!.Value).Answer(found => Results.Ok(JobView.Of(found, queue)));

    private static async Task<IResult> CancelAsync(
        Guid id, HttpContext http, CancelComposition cancel, CompositionAccess access, CompositionQueue queue, CancellationToken cancellation) =>
        (await cancel.ExecuteAsync(http.User.Actor(), id, cancellation)).Answer(_ => Get(id, http, access, queue));

    private static IResult Midi(Guid id, int number, HttpContext http, CompositionAccess access, IContestStore store) => Result(id, number, http, access).Answer(result =>
    {
        var bytes = store.Read(s => s.FindFile(result.Sha256)) ?? throw new InvalidOperationException($"The file {result.Sha256} of job {id} is missing in the store.");
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(bytes, "audio/midi", FormattableString.Invariant($"{id.ToString()[..8]}-{number}.mid"), entityTag: new EntityTagHeaderValue($"\"{result.Sha256}\""));
    });

    private static IResult Audio(Guid id, int number, HttpContext http, CompositionAccess access, EntrySounds sounds, RenderingWork rendering) =>
        Result(id, number, http, access).Answer(result => SoundAnswer.Of(http, sounds, result.StrippedSha256, rendering.Ask));

    private static Outcome<JobResult> Result(Guid id, int number, HttpContext http, CompositionAccess access)
    {
        var found = access.For(id, http.User.AccountId()!.Value);
        return !found.Ok ? Outcome<JobResult>.Refused(found.Faults)
            : found.Value.Job.Results.FirstOrDefault(r => r.Number == number) is { } result ? result
            : CompositionFaults.NoResult(found.Value.Job, number);
    }

    private static string? Key(HttpContext http) => http.Request.Headers.TryGetValue(Headers.IdempotencyKey, out var key) ? key.ToString() : null;

    private sealed record CompositionBody(
        string? Plugin, string? Task, Dictionary<string, JsonElement>? Parameters, long? Seed, int? Count, List<CompositionInput?>? Inputs);
}

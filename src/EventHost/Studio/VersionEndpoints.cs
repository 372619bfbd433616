using EventHost.Api;
using EventSuite.Core.Studio;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EventHost.Studio;

/// <summary>Versions of a project: keep, fetch, relabel, remove, bring back, hand in.</summary>
internal static class VersionEndpoints
{
    private const string Path = "/events/{slug}/studio/projects/{project:guid}/versions/{version:guid}";

    // The music travels in base64 within the body.
    private const long MaxBody = 16_000_000;

    /// <summary>Maps the endpoints. Whose a version is, the use cases decide, and answer 404 to all others.</summary>
    public static void MapStudioVersions(this IEndpointRouteBuilder api)
    {
        api.MapPut(Path, SaveAsync).WithSummary("Keep a version: a file in base64, a job's result by jobId and index, or a sample; the same again is kept once")
            .Produces<VersionView>().WithMetadata(new RequestSizeLimitAttribute(MaxBody))
            .RequireAuthorization(Policies.EventParticipant).RequireRateLimiting(RateLimits.Upload);
        api.MapPatch(Path, RelabelAsync).WithSummary("Give a version another label")
            .Produces<VersionView>().RequireAuthorization(Policies.EventParticipant).RequireRateLimiting(RateLimits.Upload);
        api.MapDelete(Path, RemoveAsync).WithSummary("Remove a version that no other came from and that is no entry; it can be brought back")
            .Produces(StatusCodes.Status204NoContent).RequireAuthorization(Policies.EventParticipant);
        api.MapPost(Path + "/restore", RestoreAsync).WithSummary($"Bring a removed version back, with what it came from: one of the last {StudioLimits.Removed} of the project")
            .Produces<VersionView>().RequireAuthorization(Policies.EventParticipant);
        api.MapGet(Path + "/midi", Midi).WithSummary("A version's MIDI file").RequireAuthorization(Policies.EventParticipant);
        api.MapPost(Path + "/entry", SubmitAsync).WithSummary("Hand a version in: the name is made by the convention, what made it is kept with the entry")
            .Produces<SubmissionAnswer>(StatusCodes.Status201Created).RequireAuthorization(Policies.EventParticipant).RequireRateLimiting(RateLimits.HandIn);
    }

    private static async Task<IResult> SaveAsync(
        string slug, Guid project, Guid version, VersionBody body, HttpContext http, SaveVersion save, CancellationToken cancellation) =>
        (await save.ExecuteAsync(slug, http.User.Actor(), project, body.ToRequest(version), cancellation)).Answer(v => Results.Ok(VersionView.Of(slug, v)));

    private static async Task<IResult> RelabelAsync(
        string slug, Guid project, Guid version, LabelBody body, HttpContext http, RelabelVersion relabel, CancellationToken cancellation) =>
        (await relabel.ExecuteAsync(slug, http.User.Actor(), project, version, body.Label, cancellation)).Answer(v => Results.Ok(VersionView.Of(slug, v)));

    private static async Task<IResult> RemoveAsync(
        string slug, Guid project, Guid version, HttpContext http, RemoveVersion remove, CancellationToken cancellation) =>
        (await remove.RemoveAsync(slug, http.User.Actor(), project, version, cancellation)).Answer(_ => Results.NoContent());

    private static async Task<IResult> RestoreAsync(
        string slug, Guid project, Guid version, HttpContext http, RemoveVersion remove, CancellationToken cancellation) =>
        (await remove.RestoreAsync(slug, http.User.Actor(), project, version, cancellation)).Answer(v => Results.Ok(VersionView.Of(slug, v)));

    private static IResult Midi(string slug, Guid project, Guid version, HttpContext http, StudioQuery query) =>
        query.File(slug, http.User.AccountId()!.Value, project, version).Answer(file =>
        {
            http.Response.Headers.CacheControl = "private, no-cache";
            return Results.File(file.Midi, "audio/midi", VersionFileName.Of(file, ".mid"), entityTag: new EntityTagHeaderValue($"\"{file.Version.Sha256}\""));
        });

    private static async Task<IResult> SubmitAsync(
        string slug, Guid project, Guid version, EntryBody body, HttpContext http, SubmitVersion submit, CancellationToken cancellation)
    {
        string? key = http.Request.Headers.TryGetValue(Headers.IdempotencyKey, out var given) ? given.ToString() : null;
        var receipt = await submit.ExecuteAsync(
            slug, http.User.Actor(), project, version, new SubmitVersionRequest(body.Title, body.FromBar, body.Replaces, key), cancellation);
        return receipt.Answer(r => Results.Json(SubmissionAnswer.Of(r), statusCode: StatusCodes.Status201Created));
    }

    private sealed record LabelBody(string? Label);

    private sealed record EntryBody(string? Title, int? FromBar, Guid? Replaces);
}

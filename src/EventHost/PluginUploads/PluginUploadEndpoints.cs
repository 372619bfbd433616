using EventHost.Api;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.Results;
using Leaderboard.Web.Hosting;

namespace EventHost.PluginUploads;

/// <summary>Plugins that teams bring: upload, look, decide.</summary>
internal static class PluginUploadEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapPluginUploads(this IEndpointRouteBuilder api)
    {
        api.MapPost("/events/{slug}/plugin-uploads", UploadAsync).WithSummary("Hand in a plugin (multipart: plugin, a zip); it waits for the organiser")
            .Accepts<IFormFile>("multipart/form-data").Produces<PluginUploadView>(StatusCodes.Status201Created).DisableAntiforgery()
            .RequireAuthorization(Policies.EventMember).RequireRateLimiting(RateLimits.Upload);
        api.MapGet("/events/{slug}/plugin-uploads", List).WithSummary("Uploaded plugins: the organiser all, participants their own")
            .Produces<PluginUploadView[]>().RequireAuthorization(Policies.EventMember);
        api.MapPost("/events/{slug}/plugin-uploads/{id:guid}/approval", DecideAsync).WithSummary("Let an uploaded plugin in, or refuse it with a reason")
            .Produces<PluginUploadView>().RequireAuthorization(Policies.EventOrganiser);
    }

    private static async Task<IResult> UploadAsync(string slug, HttpContext http, UploadPlugin upload, CancellationToken cancellation)
    {
        var file = await Upload.ReadAsync(http.Request, "plugin", PluginArchive.MaxZipBytes, cancellation);
        return file.Ok
            ? (await upload.ExecuteAsync(slug, http.User.Actor(), file.Value.Bytes, cancellation))
                .Answer(u => Results.Created($"/api/v1/events/{slug}/plugin-uploads", PluginUploadView.Of(u)))
            : Problems.Of(file.Faults);
    }

    private static IResult List(string slug, HttpContext http, PluginUploadsQuery query) =>
        query.In(slug, http.User.AccountId()!.Value).Answer(uploads => Results.Ok(uploads.Select(PluginUploadView.Of).ToArray()));

    private static async Task<IResult> DecideAsync(
        string slug, Guid id, DecisionBody body, HttpContext http, DecidePluginUpload decide, CancellationToken cancellation) =>
        body.Approved is not { } approved
            ? Problems.Of([Fault.Invalid("approved", "Say 'approved': true or false.", "approved")])
            : (await decide.ExecuteAsync(slug, http.User.Actor(), id, new UploadDecision(approved, body.Reason, body.Limits, body.Packages), cancellation))
                .Answer(u => Results.Ok(PluginUploadView.Of(u)));

    private sealed record DecisionBody(bool? Approved, string? Reason, ApprovedLimits? Limits, string? Packages);
}

using EventHost.Entries;
using EventHost.Security;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;
using Leaderboard.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace EventHost.Api;

/// <summary>An entry's file and its one rendering.</summary>
internal static class MediaEndpoints
{
    private const string RetrySeconds = "3";

    /// <summary>Maps the endpoints.</summary>
    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        // Who may have an entry depends on the entry: EntryAccess decides, and answers 404 to all others.
        api.MapGet("/submissions/{id:guid}/midi", Midi).WithSummary("The MIDI file; judges get it without names and text").RequireAuthorization(Policies.Anyone);
        api.MapGet("/submissions/{id:guid}/audio", Audio).WithSummary("The one rendering that everybody hears (ranges)").RequireAuthorization(Policies.Anyone);
    }

    private static IResult Midi(Guid id, HttpContext http, EntryAccess access, IContestStore store)
    {
        var found = access.For(id, http.User.AccountId(), slug => EventCode.Of(http.Request, slug));
        if (!found.Ok)
        {
            return Problems.Of(found.Faults);
        }

        var entry = found.Value;
        var name = entry.Stripped ? $"{entry.Entry.Label}.mid" : SubmissionName.Of(entry.Contest.Slug, entry.Entry.UserName, entry.Entry.Title) + ".mid";
        var bytes = store.Read(s => s.FindFile(entry.Sha256)) ?? throw new InvalidOperationException($"The file {entry.Sha256} of entry {id} is missing in the store.");
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(bytes, "audio/midi", name, entityTag: ETag(entry.Sha256));
    }

    private static IResult Audio(Guid id, HttpContext http, EntryAccess access, EntrySounds sounds, RenderingWork rendering)
    {
        var found = access.For(id, http.User.AccountId(), slug => EventCode.Of(http.Request, slug));
        if (!found.Ok)
        {
            return Problems.Of(found.Faults);
        }

        var sound = sounds.Find(found.Value.Entry.StrippedSha256);
        http.Response.Headers.CacheControl = "private, no-cache";
        if (sound.File is { } file)
        {
            // A stream, not a path: with a path the answer tells when the sound was made, and so when the entry came.
            return Results.Stream(Open(file), sound.ContentType, entityTag: ETag(found.Value.Entry.StrippedSha256), enableRangeProcessing: true);
        }

        if (sound.Failure is { } failure)
        {
            return Problems.Of([new Fault(FaultKind.Unprocessable, "rendering_failed", failure)]);
        }

        rendering.Hurry(found.Value.Entry.StrippedSha256);
        http.Response.Headers.RetryAfter = RetrySeconds;
        return Results.Problem(Problems.Details(
            StatusCodes.Status503ServiceUnavailable, [Fault.Conflict("rendering", "This entry is being rendered. It can be heard in a moment.")]));
    }

    private static FileStream Open(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);

    private static EntityTagHeaderValue ETag(string sha256) => new($"\"{sha256}\"");
}

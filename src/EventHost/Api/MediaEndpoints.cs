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

        return SoundAnswer.Of(http, sounds, found.Value.Entry.StrippedSha256, rendering.Hurry);
    }

    private static EntityTagHeaderValue ETag(string sha256) => new($"\"{sha256}\"");
}

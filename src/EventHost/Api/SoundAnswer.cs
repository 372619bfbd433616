using EventHost.Entries;
using EventSuite.Core.Results;
using Microsoft.Net.Http.Headers;

namespace EventHost.Api;

/// <summary>Answers with a rendering (ranges), or says when or why there is none.</summary>
internal static class SoundAnswer
{
    private const string RetrySeconds = "3";

    /// <summary>The rendering of a stripped file that the caller may hear.</summary>
    /// <param name="http">The request.</param>
    /// <param name="sounds">The renderings.</param>
    /// <param name="sha256">The stripped file.</param>
    /// <param name="want">Called when it is still to be rendered.</param>
    public static IResult Of(HttpContext http, EntrySounds sounds, string sha256, Action<string> want)
    {
        var sound = sounds.Find(sha256);
        http.Response.Headers.CacheControl = "private, no-cache";
        if (sound.File is { } file)
        {
            // A stream, not a path: with a path the answer tells when the sound was made, and so when the entry came.
            return Results.Stream(Open(file), sound.ContentType, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
        }

        if (sound.Failure is { } failure)
        {
            return Problems.Of([new Fault(FaultKind.Unprocessable, "rendering_failed", failure)]);
        }

        want(sha256);
        http.Response.Headers.RetryAfter = RetrySeconds;
        return Results.Problem(Problems.Details(
            StatusCodes.Status503ServiceUnavailable, [Fault.Conflict("rendering", "This is being rendered. It can be heard in a moment.")]));
    }

    private static FileStream Open(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
}

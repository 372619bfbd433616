using EventHost.Api;
using EventHost.Audio;
using EventSuite.Core.Results;
using EventSuite.Core.Studio;
using Leaderboard.Web.Hosting;

namespace EventHost.Studio;

/// <summary>A version as sound to take along.</summary>
internal static class VersionAudioEndpoint
{
    private const string RetrySeconds = "10";

    /// <summary>Maps the endpoint.</summary>
    public static void MapVersionAudio(this IEndpointRouteBuilder api) =>
        api.MapGet("/events/{slug}/studio/projects/{project:guid}/versions/{version:guid}/audio", RenderAsync)
            .WithSummary("A version as sound, format=wav or mp3, rendered now: takes seconds. 501 says what the host lacks")
            .Produces(StatusCodes.Status200OK, contentType: "audio/wav", additionalContentTypes: "audio/mpeg")
            .RequireAuthorization(Policies.EventParticipant).RequireRateLimiting(RateLimits.Export);

    private static async Task<IResult> RenderAsync(
        string slug, Guid project, Guid version, HttpContext http, StudioQuery query, VersionAudio audio, AudioTurns turns, IAudioExport export,
        CancellationToken cancellation, string format = "wav")
    {
        var account = http.User.AccountId()!.Value;
        var found = query.File(slug, account, project, version);
        if (!found.Ok)
        {
            return Problems.Of(found.Faults);
        }

        AudioFormat? asked = format switch { "wav" => AudioFormat.Wav, "mp3" => AudioFormat.Mp3, _ => null };
        if (asked is not { } known)
        {
            return Problems.Of([Fault.Invalid("audio_format", "The format is wav or mp3.", "format")]);
        }

        if (known == AudioFormat.Mp3 && !export.HasMp3)
        {
            return Results.Problem(Problems.Details(StatusCodes.Status501NotImplemented, [Fault.Conflict("mp3_missing", SoundWords.NoMp3, "format")]));
        }

        if (audio.IsBusy)
        {
            return Later(http, StatusCodes.Status503ServiceUnavailable, "Many are exporting sound just now. Try again in a moment.");
        }

        if (turns.Take(account) is not { } turn)
        {
            return Later(http, StatusCodes.Status429TooManyRequests, $"You have {AudioTurns.MostEach} exports under way. Try again when one of them has arrived.");
        }

        // Until the last byte is sent: the file lies on the host's disk for so long.
        http.Response.RegisterForDispose(turn);
        var sound = await audio.RenderAsync(found.Value.Midi, known, cancellation);
        http.Response.Headers.CacheControl = "private, no-store";
        return sound.Answer(file => Results.Stream(file, known == AudioFormat.Mp3 ? "audio/mpeg" : "audio/wav", VersionFileName.Of(found.Value, "." + format)));
    }

    private static IResult Later(HttpContext http, int status, string message)
    {
        http.Response.Headers.RetryAfter = RetrySeconds;
        return Results.Problem(Problems.Details(status, [Fault.Conflict("audio_busy", message)]));
    }
}

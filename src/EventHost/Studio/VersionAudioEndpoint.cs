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
            .WithSummary("A version as sound, format=wav or mp3, rendered once: takes seconds the first time. 501 says what the host lacks")
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

        if (audio.Find(found.Value.Version.Sha256, known) is { } kept)
        {
            return Sound(http, kept, known, found.Value);
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

        // Until the last byte is sent.
        http.Response.RegisterForDispose(turn);
        var sound = await audio.RenderAsync(found.Value.Midi, found.Value.Version.Sha256, known, cancellation);
        return sound.Answer(file => Sound(http, file, known, found.Value));
    }

    private static IResult Sound(HttpContext http, FileStream sound, AudioFormat format, VersionFile version)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return format == AudioFormat.Mp3
            ? Results.Stream(sound, "audio/mpeg", VersionFileName.Of(version, ".mp3"))
            : Results.Stream(sound, "audio/wav", VersionFileName.Of(version, ".wav"));
    }

    private static IResult Later(HttpContext http, int status, string message)
    {
        http.Response.Headers.RetryAfter = RetrySeconds;
        return Results.Problem(Problems.Details(status, [Fault.Conflict("audio_busy", message)]));
    }
}

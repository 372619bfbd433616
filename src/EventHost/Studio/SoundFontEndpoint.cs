using EventHost.Api;
using EventSuite.Core.Results;
using Leaderboard.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace EventHost.Studio;

/// <summary>The host's SoundFont for the studio in the browser.</summary>
internal static class SoundFontEndpoint
{
    private const string AskAgain = "private, no-cache";
    private const string KeepForAYear = "private, max-age=31536000, immutable";

    /// <summary>Maps the endpoint.</summary>
    public static void MapSoundFont(this IEndpointRouteBuilder api) => api.MapGet("/sound-font", Get)
        .WithSummary("The host's SoundFont for the browser (ETag, ranges); 404 says why there is none")
        .Produces(StatusCodes.Status200OK, contentType: "audio/x-soundfont")
        .RequireAuthorization(Policies.SignedIn).RequireRateLimiting(RateLimits.Export);

    private static IResult Get(HttpContext http, SoundFontFile fonts, string? v = null)
    {
        if (fonts.Find() is not { } font)
        {
            return Problems.Of([Fault.NotFound("sound_font_missing", SoundWords.NoSoundFont)]);
        }

        // An address with the right hash never means other bytes.
        http.Response.Headers.CacheControl = v is { Length: > 0 } && font.Sha256.StartsWith(v, StringComparison.Ordinal) ? KeepForAYear : AskAgain;
        return Results.File(font.Path, "audio/x-soundfont", entityTag: new EntityTagHeaderValue($"\"{font.Sha256}\""), enableRangeProcessing: true);
    }
}

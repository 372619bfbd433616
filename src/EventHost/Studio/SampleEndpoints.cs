using EventHost.Api;
using EventSuite.Core.Results;
using EventSuite.Core.Studio.Samples;
using Leaderboard.Web.Hosting;
using Leaderboard.Web.Pages.Studio;

namespace EventHost.Studio;

/// <summary>The sample melodies to begin with.</summary>
internal static class SampleEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapSamples(this IEndpointRouteBuilder api)
    {
        api.MapGet("/studio/samples", (ISampleMelodies samples) => Results.Ok(samples.All.Select(StudioSample.Of).ToArray()))
            .WithSummary("Sample melodies to begin with").Produces<StudioSample[]>().RequireAuthorization(Policies.SignedIn);
        api.MapGet("/studio/samples/{sample}/midi", (string sample, ISampleMelodies samples) =>
                samples.All.FirstOrDefault(m => m.Id == sample) is { } melody
                    ? Results.File(melody.Midi, "audio/midi", melody.Id + ".mid")
                    : Problems.Of([Fault.NotFound("sample_unknown", "There is no such sample melody. GET /api/v1/studio/samples lists them.")]))
            .WithSummary("A sample melody's MIDI file").RequireAuthorization(Policies.SignedIn);
    }
}

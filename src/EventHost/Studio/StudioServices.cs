using EventHost.Audio;
using EventHost.Configuration;
using EventHost.Studio.Samples;
using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Studio.Samples;
using Leaderboard.Web.Pages.Studio;
using Microsoft.Extensions.Options;

namespace EventHost.Studio;

/// <summary>Registers the studio.</summary>
internal static class StudioServices
{
    public static IServiceCollection AddStudio(this IServiceCollection services, HostSettings settings) => services
        .AddSingleton<ISampleMelodies, SampleMelodies>()
        .AddSingleton<INoteComparer, NoteComparer>()
        .AddSingleton(s => new KeptExports(
            Path.Combine(settings.DataPath, "exports"), s.GetRequiredService<IOptions<AudioOptions>>().Value.ExportsMb * 1_000_000L, s.GetRequiredService<TimeProvider>()))
        .AddSingleton<VersionAudio>().AddSingleton<AudioTurns>().AddSingleton<SoundFontFile>().AddSingleton<IStudioSound, HostStudioSound>()
        .AddSingleton<CreateProject>().AddSingleton<ChangeProject>().AddSingleton<SaveVersion>().AddSingleton<RelabelVersion>().AddSingleton<RemoveVersion>()
        .AddSingleton<SubmitVersion>().AddSingleton<StudioQuery>().AddSingleton<EntryOriginQuery>();
}

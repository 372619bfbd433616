using EventHost.Studio.Samples;
using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Studio.Samples;
using Leaderboard.Web.Pages.Studio;

namespace EventHost.Studio;

/// <summary>Registers the studio.</summary>
internal static class StudioServices
{
    public static IServiceCollection AddStudio(this IServiceCollection services) => services
        .AddSingleton<ISampleMelodies, SampleMelodies>()
        .AddSingleton<INoteComparer, NoteComparer>()
        .AddSingleton<VersionAudio>().AddSingleton<AudioTurns>().AddSingleton<SoundFontFile>().AddSingleton<IStudioSound, HostStudioSound>()
        .AddSingleton<CreateProject>().AddSingleton<ChangeProject>().AddSingleton<SaveVersion>().AddSingleton<RelabelVersion>().AddSingleton<RemoveVersion>()
        .AddSingleton<SubmitVersion>().AddSingleton<StudioQuery>().AddSingleton<EntryOriginQuery>();
}

using EventHost.Audio;
using EventHost.Configuration;
using EventSuite.Core.Submissions;
using Leaderboard.Web.Pages.Console;

namespace EventHost.Entries;

/// <summary>Registers what reads and renders entries.</summary>
internal static class EntryServices
{
    public static IServiceCollection AddEntries(this IServiceCollection services, HostSettings settings, IConfiguration configuration) => services
        .AddSingleton<IMusicInspector, MusicInspector>()
        .AddSingleton(new EntrySounds(settings.DataPath))
        .AddEntryAudio(configuration)
        .AddSingleton<IEntrySoundStatus, EntrySoundStatus>()
        .AddSingleton<RenderingWork>()
        .AddHostedService(s => s.GetRequiredService<RenderingWork>());
}

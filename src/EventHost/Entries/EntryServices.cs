using EventSuite.Core.Submissions;
using EventHost.Configuration;

namespace EventHost.Entries;

/// <summary>Registers what reads and renders entries.</summary>
internal static class EntryServices
{
    public static IServiceCollection AddEntries(this IServiceCollection services, HostSettings settings) => services
        .AddSingleton<IMusicInspector, MusicInspector>()
        .AddSingleton(new EntrySounds(settings.DataPath));
}

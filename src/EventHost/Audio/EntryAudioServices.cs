using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EventHost.Audio;

/// <summary>Registers the rendering of entries.</summary>
public static class EntryAudioServices
{
    /// <summary>Adds <see cref="IEntryRenderer"/> and its options; the machine is probed when it is first asked for.</summary>
    public static IServiceCollection AddEntryAudio(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AudioOptions>()
            .Bind(configuration.GetSection(AudioOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(static provider => AudioTools.Probe(provider.GetRequiredService<IOptions<AudioOptions>>().Value));
        services.TryAddSingleton<EntryRenderer>();
        services.TryAddSingleton<IEntryRenderer>(static provider => provider.GetRequiredService<EntryRenderer>());
        services.TryAddSingleton<IAudioExport>(static provider => provider.GetRequiredService<EntryRenderer>());
        return services;
    }
}

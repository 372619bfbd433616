using EventHost.Plugins.Settings;
using EventSuite.Core.Compositions;
using Microsoft.Extensions.Options;

namespace EventHost.Compositions;

/// <summary>Registers jobs: their use cases, the work on them, and who watches them.</summary>
internal static class CompositionServices
{
    public static IServiceCollection AddCompositions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CompositionOptions>().Bind(configuration.GetSection(CompositionOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(s => new CompositionQueue(
                s.GetRequiredService<IOptions<CompositionOptions>>().Value.Workers, s.GetRequiredService<IOptions<PluginOptions>>().Value.LaptopsEach))
            .AddSingleton<RequestComposition>().AddSingleton<CancelComposition>().AddSingleton<CompositionAccess>()
            .AddSingleton<RunComposition>().AddSingleton<RecoverCompositions>()
            .AddSingleton<JobWatchers>()
            .AddHostedService<CompositionWork>()
            .AddHostedService<JobPusher>();
    }
}

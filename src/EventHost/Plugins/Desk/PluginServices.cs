using EventHost.Configuration;
using EventHost.Plugins.Remote;
using EventHost.Plugins.Running;
using EventHost.Plugins.Settings;
using EventSuite.Core.Plugins;
using EventSuite.Core.Randomness;
using EventSuite.Core.RemotePlugins;
using Microsoft.Extensions.Options;

namespace EventHost.Plugins.Desk;

/// <summary>Registers plugins.</summary>
internal static class PluginServices
{
    public static IServiceCollection AddPlugins(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PluginOptions>().Bind(configuration.GetSection(PluginOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => PluginFolders.Of(s.GetRequiredService<HostSettings>(), s.GetRequiredService<IOptions<PluginOptions>>().Value));
        services.AddSingleton(s => new PluginSystem(
            s.GetRequiredService<PluginFolders>(),
            s.GetRequiredService<IOptions<PluginOptions>>().Value,
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILoggerFactory>().CreateLogger("EventHost.Plugins")));
        services.AddSingleton<IPluginSupply>(s => s.GetRequiredService<PluginSystem>());
        services.AddSingleton(s => new RemotePlugins(
            s.GetRequiredService<IOptions<PluginOptions>>().Value,
            s.GetRequiredService<PluginSystem>().Decisions,
            token => s.GetRequiredService<RemoteTokenCheck>().Of(token) is not null,
            s.GetRequiredService<IRandomness>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILoggerFactory>().CreateLogger("EventHost.Plugins")));
        services.AddSingleton<IPluginSupply>(s => s.GetRequiredService<RemotePlugins>());
        services.AddSingleton<IRemoteSessions>(s => s.GetRequiredService<RemotePlugins>());
        services.AddSingleton<IPluginDesk, PluginDesk>();
        services.AddSingleton<IPluginRunner, PluginRunner>();
        services.AddHostedService<PluginWork>();
        services.AddHostedService<RemoteWatch>();
        return services;
    }
}

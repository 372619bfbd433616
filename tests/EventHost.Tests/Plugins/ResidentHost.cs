using EventHost.Plugins.Desk;
using EventHost.Plugins.Settings;
using EventHost.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventHost.Tests.Plugins;

/// <summary>A host with the plugins that come with it, in workers of their own. These live by the real time, not the test's.</summary>
public sealed class ResidentHost : TestHost
{
    /// <summary>Waits until every plugin has answered or failed.</summary>
    public Task WhenSettledAsync() => Services.GetRequiredService<PluginSystem>().WhenSettledAsync(TestContext.Current.CancellationToken);

    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        services.AddSingleton(s => new PluginSystem(
            s.GetRequiredService<PluginFolders>(),
            s.GetRequiredService<IOptions<PluginOptions>>().Value,
            TimeProvider.System,
            s.GetRequiredService<ILoggerFactory>().CreateLogger("EventHost.Plugins")));
    }
}

using EventHost.Plugins.Desk;
using EventHost.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Plugins;

/// <summary>A host with its real workers. Its sandbox may be what this machine has: the walls have tests of their own.</summary>
public sealed class RealPluginHost : TestHost
{
    /// <summary>The plugin folders have been looked at until nothing changes any more, and every plugin has answered or failed.</summary>
    public async Task SettleAsync()
    {
        var system = Services.GetRequiredService<PluginSystem>();
        await system.Catalogue!.LookAsync(TestContext.Current.CancellationToken);
        await system.Catalogue.LookAsync(TestContext.Current.CancellationToken);
        await system.WhenSettledAsync(TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Plugins:LeastSandboxForUploads", "Process");
    }
}

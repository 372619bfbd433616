using EventHost.Tests.Support;
using EventSuite.Core.Accounts;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Remote;

/// <summary>What tests of laptops ask the host beside HTTP.</summary>
internal static class RemoteHost
{
    /// <summary>Asks the host for a tune of a plugin, as a job does.</summary>
    public static Task<Outcome<GeneratedMusic>> ComposeAsync(this TestHost host, string plugin, IProgress<PluginProgress>? progress = null, CancellationToken cancellation = default) =>
        host.Services.GetRequiredService<IPluginRunner>().GenerateAsync(
            new GenerateOrder(plugin, "compose", [], new Dictionary<string, System.Text.Json.JsonElement>(), 7), progress, cancellation);

    /// <summary>The plugin as the desk has it; null: it is not there.</summary>
    public static PluginSummary? Plugin(this TestHost host, string id) => host.Services.GetRequiredService<IPluginDesk>().Find(id);

    /// <summary>Waits until the plugin stands there.</summary>
    public static async Task<PluginSummary> WhenAsync(this TestHost host, string id, PluginState state)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (host.Plugin(id)?.State != state)
        {
            Assert.True(await timer.WaitForNextTickAsync(limit.Token));
        }

        return host.Plugin(id)!;
    }

    /// <summary>The organiser, for the desk.</summary>
    public static Actor Organiser(this TestHost host)
    {
        var account = host.Services.GetRequiredService<IContestStore>().Read(s => s.FindAccount("organiser"))!;
        return new Actor(account.Id, account.UserName);
    }

    public static IPluginDesk Desk(this TestHost host) => host.Services.GetRequiredService<IPluginDesk>();
}

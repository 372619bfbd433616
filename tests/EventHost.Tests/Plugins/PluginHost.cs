using System.Text.Json;
using EventHost.Audio;
using EventHost.Tests.Support;
using EventSuite.Core.Plugins;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Plugins;

/// <summary>A host whose plugins are scripts of the test, one job at a time.</summary>
public sealed class PluginHost : TestHost
{
    internal ScriptedPlugins Plugins { get; } = new();

    internal ToldRenderer Renderer { get; } = new();

    /// <summary>Asks for music of the scripted generator; it must be taken.</summary>
    public static async Task<JsonElement> AskAsync(Contest contest, Caller caller, object? parameters = null, long? seed = 1, object? inputs = null) =>
        (await caller.PostAsync($"{contest.Api}/compositions", new { plugin = ScriptedPlugins.Generator, task = "compose", parameters, seed, inputs })).Expect(202).Json;

    /// <summary>The job once it is over, as the hub tells it.</summary>
    public async Task<JsonElement> EndAsync(Caller caller, Guid job)
    {
        await using var hub = await HubClient.ConnectAsync(this, caller, hub: "jobs");
        var now = await hub.InvokeAsync("Watch", job);
        return IsOver(now) ? now : await hub.NextProgressAsync(IsOver);
    }

    /// <summary>Whether nothing more happens to the job or run.</summary>
    public static bool IsOver(JsonElement job) => job.Text("state") is "finished" or "failed" or "cancelled";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Compositions:AtOnce", "1");
    }

    protected override void Replace(IServiceCollection services) => services
        .AddSingleton<IPluginDesk>(Plugins).AddSingleton<IPluginRunner>(Plugins).AddSingleton<IEntryRenderer>(Renderer);
}

using EventSuite.Core.Plugins;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>The plugins that there are.</summary>
internal static class PluginEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapPlugins(this IEndpointRouteBuilder api) =>
        api.MapGet("/plugins", (IPluginDesk desk) => Results.Ok(desk.List().Select(PluginView.Of)))
            .WithSummary("All plugins with their states").RequireAuthorization(Policies.SignedIn);
}

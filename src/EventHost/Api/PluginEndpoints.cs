using EventSuite.Core.Plugins;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>The plugins that there are.</summary>
internal static class PluginEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapPlugins(this IEndpointRouteBuilder api) =>
        api.MapGet("/plugins", (IPluginDesk desk, IContestStore store, HttpContext http) =>
            {
                var viewer = store.Read(s => PluginViewer.Of(s, http.User.AccountId()!.Value));
                return Results.Ok(desk.List().Select(p => PluginView.Of(viewer.Seen(p))));
            })
            .WithSummary("All plugins with their states").RequireAuthorization(Policies.SignedIn);
}

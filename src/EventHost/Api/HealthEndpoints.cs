using EventHost.Startup;
using EventSuite.Core.Plugins;
using EventSuite.Data;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>For those who watch the host.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/healthz</c> (the process answers) and <c>/readyz</c> (it can take and keep scores).</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => Results.Text("alive")).RequireAuthorization(Policies.Anyone).ExcludeFromDescription();
        app.MapGet("/readyz", (Readiness readiness, ContestStore store, IPluginDesk plugins) => (readiness.IsReady, store.Trouble) switch
        {
            // Plugins are told, but a contest can be held without them.
            (true, null) => Results.Ok(new { ready = true, store = "ok", plugins = Count(plugins.List()) }),
            (true, { } trouble) => Results.Json(new { ready = false, store = trouble.Message }, statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => Results.Json(new { ready = false, store = "starting" }, statusCode: StatusCodes.Status503ServiceUnavailable),
        }).RequireAuthorization(Policies.Anyone).ExcludeFromDescription();
    }

    private static object Count(IReadOnlyList<PluginSummary> plugins) => new
    {
        usable = plugins.Count(p => p.IsUsable),
        failing = plugins.Count(p => p.State is PluginState.Malfunctioned or PluginState.Quarantined or PluginState.NotSupported),
    };
}

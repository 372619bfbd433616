using EventHost.Accounts;
using EventHost.AiJudging;
using EventHost.Compositions;
using EventHost.Plugins.Remote;
using EventHost.PluginUploads;
using EventHost.Studio;

namespace EventHost.Api;

/// <summary>The table of contents of the HTTP API.</summary>
internal static class ApiEndpoints
{
    /// <summary>Maps everything under <c>/api/v1</c>, the description and the health checks.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapToken();
        api.MapEvents();
        api.MapKits();
        api.MapAgenda();
        api.MapAccounts();
        api.MapSubmissions();
        api.MapEntryList();
        api.MapMedia();
        api.MapScores();
        api.MapBoards();
        api.MapResults();
        api.MapAudit();
        api.MapPlugins();
        api.MapRemoteTokens();
        api.MapRemote();
        api.MapCompositions();
        api.MapAiJudging();
        api.MapPluginUploads();
        api.MapStudio();
        api.MapStudioProjects();
        api.MapStudioVersions();
        api.MapVersionAudio();
        api.MapSamples();
        api.MapSoundFont();
        api.MapOrigin();
        app.MapOpenApi().RequireAuthorization(Leaderboard.Web.Hosting.Policies.Anyone);
        app.MapHealth();
    }
}

using EventHost.Accounts;
using EventHost.Agenda;
using EventHost.AiJudging;
using EventHost.Api;
using EventHost.Compositions;
using EventHost.Configuration;
using EventHost.Entries;
using EventHost.Live;
using EventHost.Plugins.Desk;
using EventHost.Plugins.Remote;
using EventHost.PluginUploads;
using EventHost.Security;
using EventHost.Studio;
using EventSuite.Core.Randomness;
using EventSuite.Data;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.HttpOverrides;

namespace EventHost.Startup;

/// <summary>Puts the host together.</summary>
internal static class HostApp
{
    /// <summary>The host, built and ready to run.</summary>
    public static WebApplication Build(string[] configuration, Action<HostSettings> adjust)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = configuration, ContentRootPath = AppContext.BaseDirectory });
        var settings = SettingsReader.Read(builder.Configuration);
        adjust(settings);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls(HostSettings.DefaultUrls);
        }

        DataFolder.Ensure(settings.DataPath);
        AddServices(builder, settings);
        var app = builder.Build();
        Configure(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, HostSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IRandomness, SystemRandomness>();
        services.AddSingleton<Readiness>();
        services.AddContestStore(settings.DataPath);
        services.AddUseCases();
        services.AddSignIn(settings);
        services.AddRolePolicies();
        services.AddRateLimits();
        services.AddProblemDetails(o => o.CustomizeProblemDetails = Problems.Complete);
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(o => ApiJson.Configure(o.SerializerOptions));
        services.AddLiveBoards();
        services.AddEntries(settings, builder.Configuration);
        services.AddPlugins(builder.Configuration);
        services.AddCompositions(builder.Configuration);
        services.AddAiJudging();
        services.AddPluginUploads();
        services.AddStudio(settings);
        services.AddHostedService<AgendaClock>();
        services.AddStartUp(settings);
        services.AddLeaderboardWeb();
        services.AddScoped<Leaderboard.Web.Layout.IChromeSource, ChromeSource>();
        services.Configure<ForwardedHeadersOptions>(o => ForwardedProxies.Configure(o, settings));
    }

    private static void Configure(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseLeaderboardWebErrors();
        app.UseApiErrors();
        app.UseStartingGate();
        app.UseRouting();
        app.UseUnknownAddress();
        app.UseAuthentication();
        app.UseSessionCheck();
        app.UseSameOriginGuard();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapApi();
        app.MapSignInForms();
        app.MapStarterKit();
        app.MapHub<LeaderboardHub>("/hubs/leaderboard", LiveServices.Configure).RequireAuthorization(Policies.Anyone);
        app.MapHub<JobsHub>("/hubs/jobs").RequireAuthorization(Policies.SignedIn);
        app.MapLeaderboardWeb();
    }
}

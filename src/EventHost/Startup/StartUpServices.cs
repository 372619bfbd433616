using EventHost.Configuration;
using EventHost.Demo;
using Leaderboard.Web.Hosting;

namespace EventHost.Startup;

/// <summary>Registers what runs when the host starts.</summary>
internal static class StartUpServices
{
    public static IServiceCollection AddStartUp(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<IPublicAddress>(s => s.GetRequiredService<PublicAddress>());
        services.AddSingleton(_ => Terminal.OfThisProcess());
        services.AddSingleton<Banner>();
        services.AddScoped<FirstOrganiser>();
        services.AddSingleton<DemoSignInFile>();
        services.AddScoped<DemoEvent>();
        services.AddHostedService<StartUp>();
        if (settings.DemoLive)
        {
            services.AddHostedService<LiveJudges>();
        }

        return services;
    }
}

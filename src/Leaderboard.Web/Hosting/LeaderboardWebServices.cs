using Leaderboard.Web.Layout;
using Leaderboard.Web.Pages.Console;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Leaderboard.Web.Hosting;

/// <summary>Registers the pages with the host.</summary>
public static class LeaderboardWebServices
{
    /// <summary>
    /// Adds what the pages need. Register an <see cref="IChromeSource"/> (scoped) as well, so that the header knows
    /// events and roles; without one it knows only who is signed in.
    /// </summary>
    public static IServiceCollection AddLeaderboardWeb(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.TryAddScoped<IChromeSource, ClaimsChromeSource>();
        services.AddConsolePages();
        return services;
    }
}

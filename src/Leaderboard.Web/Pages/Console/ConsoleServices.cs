using Leaderboard.Web.Pages.Console.Accounts;
using Leaderboard.Web.Pages.Console.Entries;
using Leaderboard.Web.Pages.Console.Organise;
using Leaderboard.Web.Pages.Console.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace Leaderboard.Web.Pages.Console;

/// <summary>What the console's pages need beside the use cases, which the host registers.</summary>
internal static class ConsoleServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddConsolePages(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<FlashNotes>();
        services.AddSingleton<CredentialSheet>();
        services.AddSingleton<EntryRows>();
        services.AddSingleton<KitTray>();
        return services;
    }
}

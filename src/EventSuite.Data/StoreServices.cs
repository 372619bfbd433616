using EventSuite.Core.Randomness;
using EventSuite.Core.Storage;
using EventSuite.Data.Accounts;
using EventSuite.Data.Model;
using EventSuite.Data.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventSuite.Data;

/// <summary>How the host takes the store in.</summary>
public static class StoreServices
{
    /// <summary>
    /// Adds <see cref="ContestStore"/> (as itself and as <see cref="IContestStore"/>) and Identity with its users in the
    /// same file. The host provides <see cref="IRandomness"/>, calls <see cref="ContestStore.MigrateAsync"/> once it
    /// listens, and adds sign-in to what is returned.
    /// </summary>
    public static IdentityBuilder AddContestStore(this IServiceCollection services, string dataDirectory)
    {
        var file = new SqliteFile(Path.GetFullPath(dataDirectory));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new ContestStore(
            dataDirectory, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IRandomness>()));
        services.AddSingleton<IContestStore>(provider => provider.GetRequiredService<ContestStore>());
        services.AddDbContext<Store, SqliteStore>(options => file.Configure(options));
        return services.AddIdentityCore<AccountEntity>().AddEntityFrameworkStores<Store>();
    }
}

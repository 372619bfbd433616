using EventSuite.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EventSuite.Data.Model;

/// <summary>Brings the tables up to date.</summary>
internal static class SchemaUpdate
{
    /// <summary>To be run by whoever holds the folder's lock.</summary>
    public static async Task RunAsync(SqliteFile file, CancellationToken cancellation)
    {
        await using var store = file.OpenStore();

        // Entity Framework marks a running migration by a row; a host killed amid one leaves it behind, and every
        // later start would wait for ever. Nobody else can be at it: the folder is ours.
        if (File.Exists(file.Path))
        {
            await store.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        }

        await store.Database.MigrateAsync(cancellation);
    }
}

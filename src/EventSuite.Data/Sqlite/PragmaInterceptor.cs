using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventSuite.Data.Sqlite;

/// <summary>Gives Entity Framework's connections the same pragmas as the writer's.</summary>
internal sealed class PragmaInterceptor : DbConnectionInterceptor
{
    public static readonly PragmaInterceptor It = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = SqliteFile.WritePragmas;
        return command;
    }
}

using EventSuite.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EventSuite.Data.Sqlite;

/// <summary>The database file of a data folder, and how it is opened.</summary>
/// <param name="Directory">The data folder.</param>
internal sealed record SqliteFile(string Directory)
{
    // Sign-in writes beside the one writer; either waits this long for the other.
    private const int BusyMilliseconds = 10_000;

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(Directory, "contest.db");

    /// <summary>The file whose lock says that a host writes here.</summary>
    public string LockPath => System.IO.Path.Combine(Directory, "contest.lock");

    /// <summary>The pragmas of every connection that writes.</summary>
    public static string WritePragmas => $"PRAGMA busy_timeout={BusyMilliseconds}; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    /// <summary>How Entity Framework opens it: for migrations and for sign-in.</summary>
    public DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder) =>
        builder.UseSqlite(ConnectionString(SqliteOpenMode.ReadWriteCreate, pooling: true)).AddInterceptors(PragmaInterceptor.It);

    /// <summary>A context of its own.</summary>
    public SqliteStore OpenStore()
    {
        var builder = new DbContextOptionsBuilder<SqliteStore>();
        Configure(builder);
        return new SqliteStore(builder.Options);
    }

    /// <summary>The writer's session.</summary>
    public SqliteSession OpenWriter()
    {
        var session = new SqliteSession(ConnectionString(SqliteOpenMode.ReadWrite, pooling: false));
        session.Enter();
        foreach (var pragma in WritePragmas.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            session.Run(pragma);
        }

        if (session.One("PRAGMA journal_mode=WAL", static row => row.Text(0)) is not "wal")
        {
            session.Dispose();
            throw new StoreFailedException($"'{Path}' is on a file system without write-ahead logs (a network drive?). Choose another data folder.");
        }

        session.Leave();
        return session;
    }

    /// <summary>A session that can only read.</summary>
    public SqliteSession OpenReader()
    {
        var session = new SqliteSession(ConnectionString(SqliteOpenMode.ReadOnly, pooling: false));
        session.Enter();
        session.Run($"PRAGMA busy_timeout={BusyMilliseconds}");
        session.Leave();
        return session;
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = pooling }.ToString();
}

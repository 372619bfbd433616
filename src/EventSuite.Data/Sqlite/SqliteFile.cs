using EventSuite.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EventSuite.Data.Sqlite;

/// <summary>The database file of a data folder, and how it is opened.</summary>
/// <param name="Directory">The data folder.</param>
internal sealed record SqliteFile(string Directory)
{
    /// <summary>The pragmas of every connection that writes.</summary>
    public const string WritePragmas = $"{BusyTimeout}; {FullSync}; {ForeignKeys};";

    // Sign-in writes beside the one writer; either waits so many milliseconds for the other.
    private const string BusyTimeout = "PRAGMA busy_timeout=10000";
    private const string FullSync = "PRAGMA synchronous=FULL";

    // 64 MiB, so that the pages of a batch stay in memory until its commit.
    private const string WriterCache = "PRAGMA cache_size=-65536";
    private const string ForeignKeys = "PRAGMA foreign_keys=ON";

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(Directory, "contest.db");

    /// <summary>The file whose lock says that a host writes here.</summary>
    public string LockPath => System.IO.Path.Combine(Directory, "contest.lock");

    /// <summary>How sign-in opens it, by Entity Framework.</summary>
    public void Configure(DbContextOptionsBuilder builder) => Configure(builder, pooling: true);

    /// <summary>A context of its own, for migrations.</summary>
    public SqliteStore OpenStore()
    {
        var builder = new DbContextOptionsBuilder<SqliteStore>();
        Configure(builder, pooling: false);
        return new SqliteStore(builder.Options);
    }

    /// <summary>The writer's session.</summary>
    public SqliteSession OpenWriter()
    {
        var session = new SqliteSession(ConnectionString(SqliteOpenMode.ReadWrite, pooling: false));
        session.Enter();
        session.Run(BusyTimeout);
        session.Run(FullSync);
        session.Run(ForeignKeys);
        session.Run(WriterCache);
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
        session.Run(BusyTimeout);
        session.Leave();
        return session;
    }

    private void Configure(DbContextOptionsBuilder builder, bool pooling) =>
        builder.UseSqlite(ConnectionString(SqliteOpenMode.ReadWriteCreate, pooling)).AddInterceptors(PragmaInterceptor.It);

    private string ConnectionString(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = pooling }.ToString();
}

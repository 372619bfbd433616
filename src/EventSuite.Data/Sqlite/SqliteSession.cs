using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EventSuite.Data.Sqlite;

/// <summary>
/// A connection with its prepared statements. It serves one thread at a time: <see cref="Enter"/> takes it,
/// <see cref="Leave"/> gives it back, and whoever uses it outside of that is told so. SQL is always a literal:
/// statements are kept by the identity of their text, since hashing a long one takes as long as running it.
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(ReferenceEqualityComparer.Instance);
    private readonly List<Statement> _streams = [];
    private int _thread;

    /// <summary>Opens the connection; the pragmas are the caller's.</summary>
    public SqliteSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        try
        {
            _connection.Open();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether a transaction is open; a full disk or the like ends one by itself.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Database) == 0;

    private sqlite3 Database => _connection.Handle!;

    /// <summary>Takes the session for this thread.</summary>
    public void Enter() => _thread = Environment.CurrentManagedThreadId;

    /// <summary>Ends what is still being streamed, which would keep its snapshot alive.</summary>
    public void EndStreams()
    {
        _streams.ForEach(s => s.Dispose());
        _streams.Clear();
    }

    /// <summary>Ends the right of this thread.</summary>
    public void Leave()
    {
        EndStreams();
        _thread = 0;
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Prepared(sql);
        try
        {
            statement.Bind(values);
            while (statement.Step())
            {
            }

            return raw.sqlite3_changes(Database);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The first row, or the default when there is none.</summary>
    public T? One<T>(string sql, ReadRow<T> read, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Prepared(sql);
        try
        {
            statement.Bind(values);
            return statement.Step() ? read(statement.Row) : default;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>All rows.</summary>
    public List<T> List<T>(string sql, ReadRow<T> read, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Prepared(sql);
        var rows = new List<T>();
        try
        {
            statement.Bind(values);
            while (statement.Step())
            {
                rows.Add(read(statement.Row));
            }

            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The rows one by one, while the session is held.</summary>
    public IEnumerable<T> Stream<T>(string sql, ReadRow<T> read)
    {
        CheckHeld();
        var statement = new Statement(Database, sql);
        _streams.Add(statement);
        try
        {
            while (Next(statement))
            {
                yield return read(statement.Row);
            }
        }
        finally
        {
            _streams.Remove(statement);
            statement.Dispose();
        }
    }

    public void Dispose()
    {
        Leave();
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private bool Next(Statement statement)
    {
        CheckHeld();
        return _streams.Contains(statement)
            ? statement.Step()
            : throw new InvalidOperationException("This read has ended. Enumerate the rows within the function that was given to it.");
    }

    private Statement Prepared(string sql)
    {
        CheckHeld();
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = new Statement(Database, sql);
        }

        return statement;
    }

    private void CheckHeld()
    {
        if (_thread != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException(
                "The reader or writer is used after its operation ended, or on another thread. Take what is needed within the function that was given to the store.");
        }
    }
}

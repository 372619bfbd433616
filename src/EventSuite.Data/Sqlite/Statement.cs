using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EventSuite.Data.Sqlite;

/// <summary>
/// One prepared statement, straight on SQLite: with ADO.NET's parameters and readers around it, a score would cost
/// several times as much. Parameters are ?1, ?2 … Not thread-safe.
/// </summary>
internal sealed class Statement : IDisposable
{
    private const int StackBytes = 512;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    public SqlRow Row => new(_statement);

    public void Bind(ReadOnlySpan<SqlValue> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(i + 1, values[i]));
        }
    }

    /// <summary>Moves to the next row.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="SqliteException">The statement failed.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    // Its code repeats the failure of the last step, which was thrown there.
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private int Bind(int index, in SqlValue value)
    {
        switch (value.Kind)
        {
            case SqlValue.Sort.Integer:
                return raw.sqlite3_bind_int64(_statement, index, value.Integer);
            case SqlValue.Sort.Real:
                return raw.sqlite3_bind_double(_statement, index, value.Real);
            case SqlValue.Sort.Key:
                Span<byte> key = stackalloc byte[16];
                value.Key.TryWriteBytes(key, bigEndian: true, out _);
                return raw.sqlite3_bind_blob(_statement, index, key);
            case SqlValue.Sort.Text:
                return BindText(index, (string)value.Reference!);
            case SqlValue.Sort.Bytes:
                // An empty span would be bound as null.
                var bytes = (byte[])value.Reference!;
                return bytes.Length == 0
                    ? raw.sqlite3_bind_zeroblob(_statement, index, 0)
                    : raw.sqlite3_bind_blob(_statement, index, bytes);
            default:
                return raw.sqlite3_bind_null(_statement, index);
        }
    }

    private int BindText(int index, string text)
    {
        if (text.Length == 0)
        {
            return raw.sqlite3_bind_text(_statement, index, "");
        }

        Span<byte> buffer = stackalloc byte[StackBytes];
        if (Encoding.UTF8.GetMaxByteCount(text.Length) > StackBytes)
        {
            buffer = new byte[Encoding.UTF8.GetByteCount(text)];
        }

        return raw.sqlite3_bind_text(_statement, index, buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}

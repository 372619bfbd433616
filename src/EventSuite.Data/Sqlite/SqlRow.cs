using System.Text;
using SQLitePCL;

namespace EventSuite.Data.Sqlite;

/// <summary>The row a statement stands on; columns count from 0. Good only until the statement moves on.</summary>
internal readonly ref struct SqlRow(sqlite3_stmt statement)
{
    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public int Int(int column) => raw.sqlite3_column_int(statement, column);

    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    public bool Bool(int column) => Int(column) != 0;

    public double Real(int column) => raw.sqlite3_column_double(statement, column);

    public double? RealOrNull(int column) => IsNull(column) ? null : Real(column);

    public DateTimeOffset Instant(int column) => new(Long(column), TimeSpan.Zero);

    public DateTimeOffset? InstantOrNull(int column) => IsNull(column) ? null : Instant(column);

    public Guid Key(int column) => new(raw.sqlite3_column_blob(statement, column), bigEndian: true);

    public Guid? KeyOrNull(int column) => IsNull(column) ? null : Key(column);

    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public T Enum<T>(int column)
        where T : struct, Enum => System.Enum.Parse<T>(Text(column));

    public T? EnumOrNull<T>(int column)
        where T : struct, Enum => IsNull(column) ? null : Enum<T>(column);

    private bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;
}

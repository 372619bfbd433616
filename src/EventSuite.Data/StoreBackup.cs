using EventSuite.Data.Sqlite;
using Microsoft.Data.Sqlite;

namespace EventSuite.Data;

/// <summary>Copies of the store, taken while a host goes on writing.</summary>
public static class StoreBackup
{
    /// <summary>
    /// Writes a consistent copy of the store of a data folder: everything that was acknowledged before the call. It is
    /// checked, and appears under its name only when whole. To restore, stop the host and put it in place of
    /// <c>contest.db</c> (and remove <c>contest.db-wal</c> and <c>contest.db-shm</c>).
    /// </summary>
    /// <param name="dataDirectory">The data folder.</param>
    /// <param name="path">The copy; must not exist.</param>
    /// <exception cref="IOException">The copy exists, or cannot be written.</exception>
    /// <exception cref="StoreFailedException">There is no store, or the copy is damaged.</exception>
    public static void Write(string dataDirectory, string path)
    {
        var file = new SqliteFile(Path.GetFullPath(dataDirectory));
        if (!File.Exists(file.Path))
        {
            throw new StoreFailedException($"There is no store at '{file.Path}'.");
        }

        if (File.Exists(path))
        {
            throw new IOException($"'{path}' exists already. Name another file.");
        }

        var part = path + ".part";
        File.Delete(part);
        Copy(file, part);
        using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        File.Move(part, path);
    }

    private static void Copy(SqliteFile file, string part)
    {
        using var source = new SqliteConnection($"{new SqliteConnectionStringBuilder { DataSource = file.Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }}");
        using var target = new SqliteConnection($"{new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }}");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        using var check = target.CreateCommand();

        // One file in the end, without a write-ahead log beside it.
        check.CommandText = "PRAGMA journal_mode=DELETE; PRAGMA quick_check;";
        using var reader = check.ExecuteReader();
        reader.NextResult();
        if (!reader.Read() || reader.GetString(0) != "ok")
        {
            throw new StoreFailedException($"The copy '{part}' is damaged. Check the disk.");
        }
    }
}

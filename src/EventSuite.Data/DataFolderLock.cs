using EventSuite.Data.Sqlite;

namespace EventSuite.Data;

/// <summary>One host per data folder: two would each keep an end of the audit chain.</summary>
internal static class DataFolderLock
{
    /// <summary>Takes the folder; the lock ends with the process, however it ends.</summary>
    public static IDisposable Take(SqliteFile file)
    {
        DataFolder.Ensure(file.Directory);
        try
        {
            return new FileStream(file.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (taken is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new StoreFailedException(
                $"Another EventSuite is at work in '{file.Directory}'. Stop it, or choose another data folder.", taken);
        }
    }
}

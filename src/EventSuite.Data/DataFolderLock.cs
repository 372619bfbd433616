using EventSuite.Data.Sqlite;

namespace EventSuite.Data;

/// <summary>One host per data folder: two would each keep an end of the audit chain.</summary>
internal static class DataFolderLock
{
    /// <summary>Takes the folder; the lock ends with the process, however it ends.</summary>
    public static IDisposable Take(SqliteFile file)
    {
        if (!Directory.Exists(file.Directory))
        {
            MakePrivate(file.Directory);
        }

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

    // Password hashes live here: nobody else on the machine needs to look.
    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}

namespace EventSuite.Data;

/// <summary>The folder of everything that must not be lost.</summary>
public static class DataFolder
{
    /// <summary>
    /// Makes the folder when it is missing, for this user alone: password hashes and keys live there. One that is
    /// there keeps the rights that the operator gave it.
    /// </summary>
    public static void Ensure(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

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

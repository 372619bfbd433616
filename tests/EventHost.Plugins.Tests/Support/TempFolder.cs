namespace EventHost.Plugins.Tests.Support;

/// <summary>A folder that goes with the test.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("eventsuite-plugins-").FullName;

    /// <summary>A path below it.</summary>
    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Makes a folder below it.</summary>
    public string Make(params string[] parts) => Directory.CreateDirectory(At(parts)).FullName;

    public void Dispose()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories))
        {
            Allow(folder);
        }

        Directory.Delete(Path, recursive: true);
    }

    /// <summary>Lets the file or folder be read, written and run by its owner.</summary>
    public static void Allow(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}

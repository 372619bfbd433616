namespace EventSuite.Plugins.Tests.Worker;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("eventsuite-plugins-").FullName;

    /// <summary>A copy of a plugin's output folder, its manifest changed.</summary>
    public string Copy(string plugin, Func<string, string> manifest)
    {
        foreach (string file in Directory.GetFiles(plugin))
        {
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        }

        string json = System.IO.Path.Combine(Path, "plugin.json");
        File.WriteAllText(json, manifest(File.ReadAllText(json)));
        return Path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

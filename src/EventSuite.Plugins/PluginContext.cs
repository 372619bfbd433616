namespace EventSuite.Plugins;

/// <summary>Where a plugin finds itself: given to its constructor.</summary>
public sealed class PluginContext
{
    private readonly Action<PluginLogEntry>? _log;

    /// <summary>A context by hand, for tests.</summary>
    /// <param name="folder">The plugin's own folder.</param>
    /// <param name="scratchFolder">A folder to write in.</param>
    /// <param name="packagesFolder">Packages that the organiser prepared, or null.</param>
    /// <param name="limits">The defaults when null.</param>
    /// <param name="log">Where lines of the log go.</param>
    public PluginContext(
        string folder, string scratchFolder, string? packagesFolder = null, PluginLimits? limits = null, Action<PluginLogEntry>? log = null)
    {
        Folder = folder;
        ScratchFolder = scratchFolder;
        PackagesFolder = packagesFolder;
        Limits = limits ?? new PluginLimits();
        _log = log;
    }

    /// <summary>The plugin's own folder: its files, models and data. Read only.</summary>
    public string Folder { get; }

    /// <summary>A folder of this worker alone, emptied at its end.</summary>
    public string ScratchFolder { get; }

    /// <summary>What <c>packages</c> of the manifest names, read only; null without it.</summary>
    public string? PackagesFolder { get; }

    /// <summary>What the worker may use.</summary>
    public PluginLimits Limits { get; }

    /// <summary>A line for the host's log.</summary>
    public void Log(PluginLogLevel level, string message) => _log?.Invoke(new PluginLogEntry(level, message));
}

using System.ComponentModel.DataAnnotations;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Settings;

/// <summary>How plugins are found and kept in bounds; section <c>Plugins</c> of the configuration.</summary>
public sealed class PluginOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Plugins";

    /// <summary>The folder that plugins are dropped into; empty: <c>plugins</c> in the data folder.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Folders of packages that the organiser prepared; empty: <c>plugin-packages</c> in the data folder.</summary>
    public string Packages { get; set; } = "";

    /// <summary>The plugins that came with the host; empty: <c>plugins</c> beside the program.</summary>
    public string Residents { get; set; } = "";

    /// <summary>The least sandbox that the organiser's own plugins are run with.</summary>
    public SandboxLevel LeastSandbox { get; set; } = SandboxLevel.Process;

    /// <summary>The least sandbox that uploaded plugins are run with.</summary>
    public SandboxLevel LeastSandboxForUploads { get; set; } = SandboxLevel.Isolated;

    /// <summary>The most sandbox that is tried; lower it only to find out whether the sandbox is what a plugin stumbles over.</summary>
    public SandboxLevel MostSandbox { get; set; } = SandboxLevel.Isolated;

    /// <summary>Worker processes of all plugins together; 0: twice the cores, at least 4.</summary>
    [Range(0, 256)]
    public int Workers { get; set; }

    /// <summary>Most workers of one plugin; 0: the cores, at most 4.</summary>
    [Range(0, 64)]
    public int WorkersEach { get; set; }

    /// <summary>Seconds after which a worker that nobody needs is ended; the last one of a plugin too.</summary>
    [Range(1, 86_400)]
    public double IdleSeconds { get; set; } = 300;

    /// <summary>Calls after which a worker is replaced by a fresh one.</summary>
    [Range(1, 1_000_000)]
    public int CallsEach { get; set; } = 200;

    /// <summary>Seconds between the kind request to stop and the end of the process.</summary>
    [Range(0.1, 60)]
    public double GraceSeconds { get; set; } = 2;

    /// <summary>Seconds between two looks at the plugin folders, for file systems that announce no changes.</summary>
    [Range(0.05, 60)]
    public double LookSeconds { get; set; } = 0.4;

    /// <summary>Crashes within <see cref="CrashMinutes"/> that put a plugin into quarantine.</summary>
    [Range(1, 100)]
    public int Crashes { get; set; } = 3;

    /// <summary>See <see cref="Crashes"/>.</summary>
    [Range(0.1, 1440)]
    public double CrashMinutes { get; set; } = 5;

    /// <summary>Who may use the plugin of a team's own laptop.</summary>
    public LaptopUse Laptops { get; set; } = LaptopUse.OwnTeam;

    /// <summary>Laptops of one team that may join at a time.</summary>
    [Range(1, 100)]
    public int LaptopsEach { get; set; } = 3;

    /// <summary>Seconds that a laptop's request for frames is held; proxies in between must allow as much.</summary>
    [Range(1, 120)]
    public int PollSeconds { get; set; } = 25;

    /// <summary>Megabytes that a worker may write to its scratch folder.</summary>
    [Range(1, 65_536)]
    public int ScratchMb { get; set; } = 256;

    /// <summary>The Python of plugins whose command is <c>python3</c>; empty: <c>/usr/bin/python3</c>, else the first on the PATH.</summary>
    public string Python { get; set; } = "";
}

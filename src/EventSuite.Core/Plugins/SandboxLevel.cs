namespace EventSuite.Core.Plugins;

/// <summary>How well the event is walled off from a plugin, from least to most.</summary>
public enum SandboxLevel
{
    /// <summary>A process of its own with deadlines; nothing else.</summary>
    Process,

    /// <summary>Also a cleared environment and limits on memory and processor; files and network stay open to it.</summary>
    Limited,

    /// <summary>Also no network and no files but its own folder and a scratch folder.</summary>
    Isolated,

    /// <summary>It runs on a team's own machine and reaches nothing here.</summary>
    Remote,
}

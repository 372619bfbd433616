namespace EventSuite.Core.Plugins;

/// <summary>Where a plugin stands; always told with a reason.</summary>
public enum PluginState
{
    /// <summary>Uploaded by a team; the organiser has not decided yet.</summary>
    AwaitingApproval,

    /// <summary>Found and checked; its first worker is starting.</summary>
    Starting,

    /// <summary>It answered its first call and waits for work.</summary>
    Ready,

    /// <summary>At work.</summary>
    Busy,

    /// <summary>It cannot be used as it is: a broken manifest, a start that fails, a sandbox below the least allowed.</summary>
    Malfunctioned,

    /// <summary>Crashed too often in a short time; used again only when the organiser says so.</summary>
    Quarantined,

    /// <summary>Made for a protocol that this host does not speak.</summary>
    NotSupported,

    /// <summary>A newer version of the same plugin is used instead.</summary>
    Superseded,

    /// <summary>Switched off by the organiser.</summary>
    Disabled,
}

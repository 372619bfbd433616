namespace EventSuite.Core.Plugins;

/// <summary>A plugin as the host sees it now.</summary>
public sealed record PluginSummary
{
    /// <summary>Names this entry among all, also those with the same id: what Enable, Disable, Approve and Reject take.</summary>
    public required string Key { get; init; }

    /// <summary>The plugin's id, or its folder's name while the manifest cannot be read.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; init; }

    /// <summary>Version as the manifest names it; empty while that cannot be read.</summary>
    public required string Version { get; init; }

    /// <summary>Generator or judge; null while the manifest cannot be read.</summary>
    public required PluginKind? Kind { get; init; }

    /// <summary>A few sentences by its authors.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who made it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Its licence, as an SPDX expression.</summary>
    public string License { get; init; } = "";

    /// <summary>What a generator can do: compose, continue, accompany, edit, interpolate, humanize, drumify.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>Its parameters, in the order of the form.</summary>
    public IReadOnlyList<PluginParameter> Parameters { get; init; } = [];

    /// <summary>What it may use; null while the manifest cannot be read.</summary>
    public PluginLimits? Limits { get; init; }

    /// <summary>Whether the same order gives the same bytes.</summary>
    public bool Deterministic { get; init; } = true;

    /// <summary>Where it stands.</summary>
    public required PluginState State { get; init; }

    /// <summary>Why it stands there and what to do, as one or more sentences.</summary>
    public required string Reason { get; init; }

    /// <summary>When it came to stand there, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How well the event is walled off from it.</summary>
    public required SandboxLevel Sandbox { get; init; }

    /// <summary>What that level stops and what it does not.</summary>
    public required string SandboxReason { get; init; }

    /// <summary>SHA-256 over all files of its folder, lower-case hex; empty while they were not read.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>The team or account that brought it; null: the organiser's own or built in.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>What the public reads of whom it belongs to; null: the organiser's own or built in.</summary>
    public string? OwnerName { get; init; }

    /// <summary>The team or account that alone may use it until the organiser lets others; null: everybody may.</summary>
    public Guid? OnlyFor { get; init; }

    /// <summary>Whether it runs on a team's own machine.</summary>
    public bool Remote { get; init; }

    /// <summary>Median of the last round trips to a remote plugin; null for others, or before the first.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>Whether calls are taken now (<see cref="PluginState.Starting"/> ones wait for it).</summary>
    public bool IsUsable => State is PluginState.Starting or PluginState.Ready or PluginState.Busy;
}

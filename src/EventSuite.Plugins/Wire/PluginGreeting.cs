namespace EventSuite.Plugins.Wire;

/// <summary>What a host tells a plugin first: the params of <c>initialize</c>.</summary>
public sealed record PluginGreeting
{
    /// <summary>The plugin's id, as in its manifest.</summary>
    public required string PluginId { get; init; }

    /// <summary>The plugin's version, as in its manifest.</summary>
    public required string PluginVersion { get; init; }

    /// <summary>The plugin's own folder, as the plugin sees it; null for a remote plugin, which knows its folders itself.</summary>
    public string? PluginFolder { get; init; }

    /// <summary>A folder to write in, as the plugin sees it; null for a remote plugin.</summary>
    public string? ScratchFolder { get; init; }

    /// <summary>The folder of packages, as the plugin sees it; or null.</summary>
    public string? PackagesFolder { get; init; }

    /// <summary>What the worker may use.</summary>
    public PluginLimits Limits { get; init; } = new();

    /// <summary>The versions of the protocol that the host speaks.</summary>
    public ProtocolRange Protocol { get; init; } = ProtocolRange.Supported;

    /// <summary>The host's name.</summary>
    public string HostName { get; init; } = "EventSuite";

    /// <summary>The host's version.</summary>
    public string HostVersion { get; init; } = typeof(PluginGreeting).Assembly.GetName().Version!.ToString(3);
}

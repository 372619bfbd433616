using System.Collections.Immutable;

namespace EventSuite.Plugins.Wire;

/// <summary>What a plugin answers to <c>initialize</c>.</summary>
/// <param name="Protocol">The version of the protocol that both speak from now on.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Version">Its version, or null.</param>
/// <param name="Tasks">The tasks it says it does that are known here; empty for a judge.</param>
/// <param name="Progress">True when it tells progress.</param>
/// <param name="Cancel">True when it heeds <c>$/cancel</c>.</param>
public sealed record PluginIntroduction(
    int Protocol, string? Name, string? Version, ImmutableArray<MusicTask> Tasks, bool Progress, bool Cancel);

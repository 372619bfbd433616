using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Workers;

/// <summary>Where a plugin stands.</summary>
/// <param name="State">The state.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record PluginStanding(PluginState State, string Reason);

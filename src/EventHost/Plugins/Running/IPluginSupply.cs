using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Running;

/// <summary>Some of the plugins there are: those of the folders, or those of teams' own machines.</summary>
internal interface IPluginSupply
{
    /// <summary>Ends when it knows its plugins: shortly after the host's start, or when it cannot be started.</summary>
    Task WhenListedAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>All of its plugins, also those that cannot be used now.</summary>
    IReadOnlyList<PluginSummary> List();

    /// <summary>The way to the plugin that answers to an id now; null: none that can be used.</summary>
    IPluginLine? Find(string id);
}

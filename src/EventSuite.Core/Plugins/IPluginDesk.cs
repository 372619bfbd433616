using EventSuite.Core.Accounts;
using EventSuite.Core.Results;

namespace EventSuite.Core.Plugins;

/// <summary>All plugins with their states, and the organiser's hands on them. What the organiser does is audited.</summary>
public interface IPluginDesk
{
    /// <summary>Every plugin there is, also those that cannot be used, by kind, name and version.</summary>
    IReadOnlyList<PluginSummary> List();

    /// <summary>The plugin that calls for this id go to, else the one that says best why there is none; null: unknown.</summary>
    PluginSummary? Find(string id);

    /// <summary>Switches a plugin off; running calls end first.</summary>
    Task<Outcome<PluginSummary>> DisableAsync(string key, Actor actor, CancellationToken cancellation);

    /// <summary>Switches a plugin on again.</summary>
    Task<Outcome<PluginSummary>> EnableAsync(string key, Actor actor, CancellationToken cancellation);

    /// <summary>Tries again after quarantine or a failed start: crashes are forgotten, a new worker is started.</summary>
    Task<Outcome<PluginSummary>> StartAgainAsync(string key, Actor actor, CancellationToken cancellation);

    /// <summary>Lets an uploaded plugin in, with the limits that it declares.</summary>
    Task<Outcome<PluginSummary>> ApproveAsync(string key, Actor actor, CancellationToken cancellation);

    /// <summary>Refuses an uploaded plugin and removes it.</summary>
    Task<Outcome<Done>> RejectAsync(string key, Actor actor, CancellationToken cancellation);
}

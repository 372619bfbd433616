using EventHost.Plugins.Running;
using EventSuite.Core.Accounts;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventHost.Plugins.Desk;

/// <summary>The desk of a verb: it only lists. What the organiser decides is audited, and for that the host must run.</summary>
internal sealed class OfflineDesk(IPluginSupply supply) : IPluginDesk
{
    public IReadOnlyList<PluginSummary> List() => supply.List();

    public PluginSummary? Find(string id) => List().Where(p => p.Id == id).OrderBy(p => p.State is PluginState.Superseded).FirstOrDefault();

    public Task<Outcome<PluginSummary>> DisableAsync(string key, Actor actor, CancellationToken cancellation) => Refuse<PluginSummary>();

    public Task<Outcome<PluginSummary>> EnableAsync(string key, Actor actor, CancellationToken cancellation) => Refuse<PluginSummary>();

    public Task<Outcome<PluginSummary>> StartAgainAsync(string key, Actor actor, CancellationToken cancellation) => Refuse<PluginSummary>();

    public Task<Outcome<PluginSummary>> ApproveAsync(string key, Actor actor, CancellationToken cancellation) => Refuse<PluginSummary>();

    public Task<Outcome<Done>> RejectAsync(string key, Actor actor, CancellationToken cancellation) => Refuse<Done>();

    private static Task<Outcome<T>> Refuse<T>() =>
        Task.FromResult<Outcome<T>>(Fault.Conflict("host_not_running", "Start the host to decide about plugins."));
}

using EventSuite.Core.Plugins;

namespace EventHost.Api;

/// <summary>A plugin as the API tells it.</summary>
internal sealed record PluginView(
    string Id,
    string Name,
    string Version,
    PluginKind? Kind,
    string Description,
    IReadOnlyList<string> Authors,
    string License,
    IReadOnlyList<string> Tasks,
    IReadOnlyList<PluginParameterView> Parameters,
    bool Deterministic,
    PluginLimitsView? Limits,
    string State,
    string Reason,
    DateTimeOffset Since,
    PluginSandboxView Sandbox,
    bool Remote,
    string? Owner,
    double? LatencyMs,
    string ContentHash,
    string Key)
{
    public static PluginView Of(PluginSummary p) => new(
        p.Id, p.Name, p.Version, p.Kind, p.Description, p.Authors, p.License, p.Tasks,
        [.. p.Parameters.Select(PluginParameterView.Of)],
        p.Deterministic,
        p.Limits is { } l ? new(l.MemoryBytes >> 20, l.LoadTime.TotalSeconds, l.CallTime.TotalSeconds, l.Threads) : null,
        p.State.ToString(), p.Reason, p.Since,
        new(p.Sandbox.ToString(), p.SandboxReason),
        p.Remote, p.OwnerName, p.Latency?.TotalMilliseconds, p.ContentHash, p.Key);
}

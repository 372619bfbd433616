using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;
using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Running;

/// <summary>The way to a plugin in a worker of this host.</summary>
internal sealed class LocalLine(WorkerPool pool) : IPluginLine
{
    public PluginManifest Manifest => pool.Spec.Manifest;

    public PluginVersion Version => pool.Spec.Version;

    public Task<IReadOnlyList<Composition>> GenerateAsync(GenerateRequest request, Action<EventSuite.Plugins.PluginProgress>? progress, CancellationToken cancellation) =>
        pool.RunAsync((client, stop) => client.GenerateAsync(request, progress, stop), cancellation);

    public Task<Judgement> JudgeAsync(JudgeRequest request, Action<EventSuite.Plugins.PluginProgress>? progress, CancellationToken cancellation) =>
        pool.RunAsync((client, stop) => client.JudgeAsync(request, progress, stop), cancellation);
}

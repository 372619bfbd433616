using EventHost.Plugins.Running;
using EventSuite.Core.Plugins;
using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Remote;

/// <summary>The way to a plugin on a laptop.</summary>
internal sealed class RemoteLine(RemoteSession session) : IPluginLine
{
    public PluginManifest Manifest => session.Announcement.Manifest;

    public PluginVersion Version => session.Version;

    public Task<IReadOnlyList<Composition>> GenerateAsync(GenerateRequest request, Action<EventSuite.Plugins.PluginProgress>? progress, CancellationToken cancellation) =>
        session.RunAsync((client, stop) => client.GenerateAsync(request, progress, stop), cancellation);

    public Task<Judgement> JudgeAsync(JudgeRequest request, Action<EventSuite.Plugins.PluginProgress>? progress, CancellationToken cancellation) =>
        session.RunAsync((client, stop) => client.JudgeAsync(request, progress, stop), cancellation);
}

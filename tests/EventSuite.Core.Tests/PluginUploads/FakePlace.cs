using System.Collections.Concurrent;
using System.Text.Json;
using EventSuite.Core.Accounts;
using EventSuite.Core.Plugins;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.Results;

namespace EventSuite.Core.Tests.PluginUploads;

/// <summary>Folders that are only lists. A manifest is <c>{"id", "version"?, "program"?}</c>.</summary>
internal sealed class FakePlace : IPluginUploadPlace
{
    public ConcurrentDictionary<Guid, PluginPackage> Waiting { get; } = [];

    public ConcurrentQueue<PluginUpload> LetIn { get; } = [];

    public Fault? Obstacle { get; set; }

    public Outcome<PluginFacts> ReadManifest(ReadOnlyMemory<byte> manifest)
    {
        var root = JsonDocument.Parse(manifest).RootElement;
        return root.TryGetProperty("id", out var id)
            ? new PluginFacts(
                id.GetString()!, "Walker", Text(root, "version") ?? "1.0.0", PluginKind.Generator,
                new PluginLimits(1 << 28, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60), 1), Text(root, "packages"), Text(root, "program"))
            : new List<Fault> { Fault.Invalid("manifest", "$.id is missing.", "$.id"), Fault.Invalid("manifest", "$.name is missing.", "$.name") };
    }

    public Task PutAsync(PluginUpload upload, PluginPackage package, CancellationToken cancellation)
    {
        Waiting[upload.Id] = package;
        return Task.CompletedTask;
    }

    public Task<Outcome<Done>> LetInAsync(PluginUpload upload, Actor actor, CancellationToken cancellation)
    {
        if (Obstacle is { } obstacle)
        {
            return Task.FromResult<Outcome<Done>>(obstacle);
        }

        Assert.True(Waiting.TryRemove(upload.Id, out _));
        LetIn.Enqueue(upload);
        return Task.FromResult<Outcome<Done>>(Done.It);
    }

    public Task RemoveAsync(Guid uploadId, CancellationToken cancellation)
    {
        Waiting.TryRemove(uploadId, out _);
        return Task.CompletedTask;
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}

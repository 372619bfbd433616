using System.Collections.Concurrent;
using EventHost.Audio;
using EventHost.Tests.Support;

namespace EventHost.Tests.Plugins;

/// <summary>Silence, and who waits for it is told when it is there.</summary>
internal sealed class ToldRenderer : IEntryRenderer
{
    private readonly SilentRenderer _silence = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _made = new();

    public string Description => _silence.Description;

    /// <summary>Ends when the file of that hash has a sound.</summary>
    public Task MadeAsync(string sha256) => Of(sha256).Task.WaitAsync(TimeSpan.FromMinutes(1));

    public async Task<RenderedAudio> RenderAsync(ReadOnlyMemory<byte> midi, string outPathWithoutExtension, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var made = await _silence.RenderAsync(midi, outPathWithoutExtension, progress, cancellationToken);
        Of(Path.GetFileName(outPathWithoutExtension)).TrySetResult();
        return made;
    }

    private TaskCompletionSource Of(string sha256) => _made.GetOrAdd(sha256, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}

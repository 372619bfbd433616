using EventHost.Audio;

namespace EventHost.Tests.Audio;

/// <summary>The real renderer, which waits until the test lets it go on.</summary>
internal sealed class HeldRenderer(EntryRenderer real) : IEntryRenderer
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<RenderedAudio> _made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first rendering that was made.</summary>
    public Task<RenderedAudio> Made => _made.Task;

    public string Description => real.Description;

    public void LetGo() => _go.TrySetResult();

    public async Task<RenderedAudio> RenderAsync(ReadOnlyMemory<byte> midi, string outPathWithoutExtension, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await _go.Task.WaitAsync(cancellationToken);
        var made = await real.RenderAsync(midi, outPathWithoutExtension, progress, cancellationToken);
        _made.TrySetResult(made);
        return made;
    }
}

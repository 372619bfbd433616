using EventHost.Audio;

namespace EventHost.Tests.Support;

/// <summary>Stands in for the real renderer, which takes a second of all cores for each entry.</summary>
internal sealed class SilentRenderer : IEntryRenderer
{
    public string Description => "silence";

    public async Task<RenderedAudio> RenderAsync(ReadOnlyMemory<byte> midi, string outPathWithoutExtension, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var path = outPathWithoutExtension + ".wav";
        await File.WriteAllBytesAsync(path, midi.ToArray(), cancellationToken);
        return new RenderedAudio(path, "audio/wav", 1, Description, -16, -1);
    }
}

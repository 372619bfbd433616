using EventHost.Audio;

namespace EventHost.Tests.Studio;

/// <summary>An export that takes as long as a test wants, and leaves nothing when it is stopped.</summary>
internal sealed class HeldExport : IAudioExport
{
    public required Task Hold { get; init; }

    public List<string> Paths { get; } = [];

    public bool HasFluidSynth => false;

    public bool HasMp3 => false;

    public async Task<RenderedAudio> ExportAsync(ReadOnlyMemory<byte> midi, AudioFormat format, string outPathWithoutExtension, CancellationToken cancellationToken)
    {
        var path = outPathWithoutExtension + ".wav";
        Paths.Add(path);
        await Hold.WaitAsync(cancellationToken);
        await File.WriteAllBytesAsync(path, midi.ToArray(), cancellationToken);
        return new RenderedAudio(path, "audio/wav", 1, "held", -16, -1);
    }
}

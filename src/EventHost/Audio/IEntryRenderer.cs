namespace EventHost.Audio;

/// <summary>Turns an entry's MIDI file into the one sound file that judges and audience hear.</summary>
public interface IEntryRenderer
{
    /// <summary>What renders here, in words for a log or a status page.</summary>
    string Description { get; }

    /// <summary>Renders, matches loudness, encodes; the file appears whole or not at all.</summary>
    /// <param name="midi">The entry's MIDI file.</param>
    /// <param name="outPathWithoutExtension">Where to put the file; <c>.mp3</c> or <c>.wav</c> is added, a file that is there is replaced.</param>
    /// <param name="progress">Told the part that is done, 0–1, on any thread.</param>
    /// <param name="cancellationToken">Stops the work and leaves nothing behind.</param>
    /// <exception cref="InvalidDataException">The file cannot be read as MIDI or has no notes; the message says why.</exception>
    Task<RenderedAudio> RenderAsync(ReadOnlyMemory<byte> midi, string outPathWithoutExtension, IProgress<double>? progress, CancellationToken cancellationToken);
}

namespace EventHost.Audio;

/// <summary>Turns music into a sound file to take along, in the format that is asked for.</summary>
public interface IAudioExport
{
    /// <summary>Whether FluidSynth plays; else the built-in synthesizer does.</summary>
    bool HasFluidSynth { get; }

    /// <summary>Whether <see cref="AudioFormat.Mp3"/> can be had.</summary>
    bool HasMp3 { get; }

    /// <summary>Renders as entries are rendered: same sound, same loudness.</summary>
    /// <param name="midi">The MIDI file.</param>
    /// <param name="format">The format.</param>
    /// <param name="outPathWithoutExtension">Where to put the file; <c>.mp3</c> or <c>.wav</c> is added.</param>
    /// <param name="cancellationToken">Stops the work and leaves nothing behind.</param>
    /// <exception cref="InvalidDataException">The file cannot be read as MIDI or has no notes; the message says why.</exception>
    /// <exception cref="ToolFailedException">There is no MP3 encoder, or it failed.</exception>
    Task<RenderedAudio> ExportAsync(ReadOnlyMemory<byte> midi, AudioFormat format, string outPathWithoutExtension, CancellationToken cancellationToken);
}

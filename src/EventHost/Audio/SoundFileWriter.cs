using EventSuite.Music.Synthesis;

namespace EventHost.Audio;

/// <summary>Writes sound to files, which appear whole or not at all.</summary>
internal sealed class SoundFileWriter(string? lame, int mp3Kbps, TimeSpan limit)
{
    /// <summary>Writes the sound; a file that is there is replaced.</summary>
    /// <exception cref="ToolFailedException">There is no MP3 encoder, or it failed.</exception>
    public async Task<(string Path, string Type)> WriteAsync(StereoBuffer sound, string outPath, AudioFormat format, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(outPath);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        // In the same folder, so that the last step is a rename: whole or not at all.
        string draft = $"{full}.{Path.GetRandomFileName()}";
        string wav = draft + ".wav", mp3 = draft + ".mp3";
        try
        {
            await using (FileStream file = File.Create(wav))
            {
                await Task.Run(() => WavFile.Write(file, sound), cancellationToken);
            }

            if (format == AudioFormat.Mp3)
            {
                await new Mp3Encoder(lame ?? throw new ToolFailedException("LAME is not installed."), mp3Kbps, limit).EncodeAsync(wav, mp3, cancellationToken);
                File.Move(mp3, full + ".mp3", overwrite: true);
                return (full + ".mp3", "audio/mpeg");
            }

            File.Move(wav, full + ".wav", overwrite: true);
            return (full + ".wav", "audio/wav");
        }
        finally
        {
            File.Delete(wav);
            File.Delete(mp3);
        }
    }
}

using System.Globalization;

namespace EventHost.Audio;

/// <summary>Turns a WAV file into an MP3 file through LAME; writes no tags.</summary>
internal sealed class Mp3Encoder(string program, int kbps, TimeSpan limit)
{
    /// <exception cref="ToolFailedException">LAME failed.</exception>
    public async Task EncodeAsync(string wav, string mp3, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            // At 160 kbit/s LAME turns every file down by 0.45 dB, whatever --scale says: alike for all, and room for the
            // peaks that coding adds.
            "--quiet", "--noreplaygain", "-m", "j",
            "-b", kbps.ToString(CultureInfo.InvariantCulture),
            wav, mp3,
        ];
        await ToolProcess.RunAsync(program, arguments, limit, cancellationToken);
        if (!File.Exists(mp3) || new FileInfo(mp3).Length == 0)
        {
            throw new ToolFailedException("LAME ended well but wrote nothing.");
        }
    }
}

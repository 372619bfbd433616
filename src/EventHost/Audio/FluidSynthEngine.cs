using System.Buffers.Binary;
using System.Globalization;
using EventSuite.Music.Synthesis;

namespace EventHost.Audio;

/// <summary>Renders through FluidSynth: the MIDI file from a private folder, the samples through a pipe, so that no length fills the disk.</summary>
internal sealed class FluidSynthEngine(string program, string soundFont, TimeSpan limit)
{
    private const int FrameBytes = 8;

    /// <summary>Low enough that full chords stay in range; the samples are floats, and loudness is matched afterwards.</summary>
    private const double Gain = 0.4;

    /// <summary>Name and SoundFont, for the record of a rendering.</summary>
    public string Name => $"FluidSynth, {Path.GetFileName(soundFont)}";

    /// <summary>Renders a file.</summary>
    /// <param name="midi">A clean Standard MIDI file.</param>
    /// <param name="seconds">How long its music is.</param>
    /// <param name="mostSeconds">What comes after this is not read.</param>
    /// <exception cref="ToolFailedException">FluidSynth failed, or gave less sound than there is music.</exception>
    public async Task<StereoBuffer> RenderAsync(byte[] midi, double seconds, double mostSeconds, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("eventsuite-");
        try
        {
            string file = Path.Combine(folder.FullName, "entry.mid");
            await File.WriteAllBytesAsync(file, midi, cancellationToken);
            int frames = 0, most = (int)(mostSeconds * StereoBuffer.SampleRate);
            var left = new float[most];
            var right = new float[most];
            await ToolProcess.RunAsync(program, Arguments(file), limit, ReadAsync, cancellationToken);
            double expected = Math.Min(seconds, mostSeconds) - 0.5;
            return frames >= expected * StereoBuffer.SampleRate
                ? new StereoBuffer(left[..frames], right[..frames])
                : throw new ToolFailedException($"FluidSynth gave {frames / (double)StereoBuffer.SampleRate:0.0} seconds of sound for {seconds:0.0} seconds of music.");

            async Task<bool> ReadAsync(Stream output, CancellationToken stop)
            {
                var buffer = new byte[FrameBytes * 8192];
                double about = Math.Min(most, (seconds + 3) * StereoBuffer.SampleRate);
                while (frames < most)
                {
                    int bytes = await output.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
                    if (bytes == 0)
                    {
                        return false;
                    }

                    for (int at = 0; at + FrameBytes <= bytes && frames < most; at += FrameBytes, frames++)
                    {
                        left[frames] = BinaryPrimitives.ReadSingleLittleEndian(buffer.AsSpan(at));
                        right[frames] = BinaryPrimitives.ReadSingleLittleEndian(buffer.AsSpan(at + 4));
                    }

                    progress?.Report(Math.Min(1, frames / about));
                }

                return true;
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string[] Arguments(string file) =>
    [
        "-q", "-n", "-i",
        "-r", StereoBuffer.SampleRate.ToString(CultureInfo.InvariantCulture),
        "-g", Gain.ToString(CultureInfo.InvariantCulture),
        "-O", "float", "-T", "raw", "-E", "little", "-F", "-",
        soundFont, file,
    ];
}

using System.Numerics;
using EventSuite.Music.Synthesis;

namespace EventSuite.Music.Tests.Synthesis;

/// <summary>Test signals and measurements.</summary>
internal static class Signals
{
    /// <summary>A sine on both sides, in stretches of (seconds, peak level in dBFS).</summary>
    public static StereoBuffer Sine(double hz, double phase, params (double Seconds, double Dbfs)[] stretches)
    {
        var sound = new StereoBuffer(stretches.Sum(s => Frames(s.Seconds)));
        int at = 0;
        foreach ((double seconds, double dbfs) in stretches)
        {
            double level = Math.Pow(10, dbfs / 20);
            for (int end = at + Frames(seconds); at < end; at++)
            {
                sound.Left[at] = sound.Right[at] = (float)(level * Math.Sin(Math.Tau * hz * at / StereoBuffer.SampleRate + phase));
            }
        }

        return sound;
    }

    public static int Frames(double seconds) => (int)Math.Round(seconds * StereoBuffer.SampleRate);

    public static float Peak(StereoBuffer sound)
    {
        float peak = 0;
        for (int i = 0; i < sound.Frames; i++)
        {
            Assert.True(float.IsFinite(sound.Left[i]) && float.IsFinite(sound.Right[i]), $"not a number at frame {i}");
            peak = Math.Max(peak, Math.Max(Math.Abs(sound.Left[i]), Math.Abs(sound.Right[i])));
        }

        return peak;
    }

    /// <summary>Root mean square of both sides between two times in seconds.</summary>
    public static double Rms(StereoBuffer sound, double from, double to)
    {
        double sum = 0;
        int first = Math.Min(Frames(from), sound.Frames), last = Math.Min(Frames(to), sound.Frames);
        for (int i = first; i < last; i++)
        {
            sum += sound.Left[i] * (double)sound.Left[i] + sound.Right[i] * (double)sound.Right[i];
        }

        return last <= first ? 0 : Math.Sqrt(sum / (2 * (last - first)));
    }

    /// <summary>Amplitude of one frequency in the sum of both sides, under a Hann window.</summary>
    public static double At(StereoBuffer sound, double hz, double from, double to)
    {
        int first = Frames(from), count = Math.Min(Frames(to), sound.Frames) - first;
        ReadOnlySpan<float> left = sound.Left.Slice(first, count), right = sound.Right.Slice(first, count);
        Complex sum = 0, tone = 1, slow = 1;
        Complex turn = Complex.FromPolarCoordinates(1, Math.Tau * hz / StereoBuffer.SampleRate);
        Complex slowTurn = Complex.FromPolarCoordinates(1, Math.Tau / count);
        for (int i = 0; i < count; i++)
        {
            sum += (left[i] + right[i]) * (0.5 - 0.5 * slow.Real) * tone;
            tone *= turn;
            slow *= slowTurn;
        }

        return 2 * sum.Magnitude / count;
    }

    /// <summary>Share of the high frequencies: power of the differences over power of the samples.</summary>
    public static double Brightness(StereoBuffer sound)
    {
        double low = 0, high = 0;
        for (int i = 1; i < sound.Frames; i++)
        {
            double step = sound.Left[i] - sound.Left[i - 1];
            high += step * step;
            low += sound.Left[i] * (double)sound.Left[i];
        }

        return high / low;
    }

    public static byte[] Wav(StereoBuffer sound)
    {
        using var stream = new MemoryStream();
        WavFile.Write(stream, sound);
        return stream.ToArray();
    }
}

namespace EventSuite.Music.Synthesis.Levels;

/// <summary>
/// A look-ahead limiter: turns down smoothly, 5 ms before a true peak that would be too high, and back within 150 ms.
/// Nothing is bent or cut off; quiet music passes untouched.
/// </summary>
public static class Limiter
{
    private const int Ahead = 220;
    private static readonly float Return = (float)Math.Exp(-1 / (0.15 * StereoBuffer.SampleRate));

    /// <summary>Keeps every true peak at or below the ceiling, in place.</summary>
    /// <param name="sound">What to limit.</param>
    /// <param name="ceiling">Highest amplitude allowed, more than 0; 1 is full scale.</param>
    public static void Apply(StereoBuffer sound, float ceiling)
    {
        ArgumentNullException.ThrowIfNull(sound);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ceiling);
        float[]? needed = NeededGains(sound, ceiling);
        if (needed is null)
        {
            return;
        }

        HoldAhead(needed);
        Smooth(needed);
        for (int i = 0; i < needed.Length; i++)
        {
            sound.Left[i] *= needed[i];
            sound.Right[i] *= needed[i];
        }
    }

    /// <summary>For each frame the gain at which it would just fit; nothing when all of it fits.</summary>
    private static float[]? NeededGains(StereoBuffer sound, float ceiling)
    {
        const int block = 64;
        float[]? gains = null;
        for (int start = 0; start < sound.Frames; start += block)
        {
            int end = Math.Min(sound.Frames, start + block);
            Range near = Math.Max(0, start - TruePeak.Taps)..Math.Min(sound.Frames, end + TruePeak.Taps);
            float most = Math.Max(TruePeak.Largest(sound.Left[near]), TruePeak.Largest(sound.Right[near]));
            if (most * TruePeak.MostOvershoot <= ceiling)
            {
                continue;
            }

            for (int i = start; i < end; i++)
            {
                float peak = Math.Max(TruePeak.Around(sound.Left, i), TruePeak.Around(sound.Right, i));
                if (peak > ceiling)
                {
                    gains ??= Ones(sound.Frames);
                    // The peak may lie between this frame and the next: both must fit.
                    gains[i] = Math.Min(gains[i], ceiling / peak);
                    gains[Math.Min(i + 1, end - 1)] = Math.Min(gains[Math.Min(i + 1, end - 1)], ceiling / peak);
                }
            }
        }

        return gains;
    }

    private static float[] Ones(int count)
    {
        var ones = new float[count];
        Array.Fill(ones, 1f);
        return ones;
    }

    /// <summary>Each frame takes the least gain of the frames up to <see cref="Ahead"/> later, then rises back slowly.</summary>
    private static void HoldAhead(float[] gains)
    {
        // The front of the queue is the place of the least gain in the window (monotonic queue).
        var queue = new int[gains.Length];
        int head = 0, tail = 0, next = 0;
        var held = new float[gains.Length];
        for (int i = 0; i < gains.Length; i++)
        {
            for (; next < gains.Length && next <= i + Ahead; next++)
            {
                while (tail > head && gains[queue[tail - 1]] >= gains[next])
                {
                    tail--;
                }

                queue[tail++] = next;
            }

            while (queue[head] < i)
            {
                head++;
            }

            held[i] = gains[queue[head]];
        }

        float gain = 1;
        for (int i = 0; i < gains.Length; i++)
        {
            gain = Math.Min(held[i], 1 + (gain - 1) * Return);
            gains[i] = gain;
        }
    }

    /// <summary>A running mean over the look-ahead: at a peak all of its window is already at or below what the peak needs.</summary>
    private static void Smooth(float[] gains)
    {
        var source = (float[])gains.Clone();
        double sum = source[0] * (double)(Ahead + 1);
        for (int i = 0; i < gains.Length; i++)
        {
            sum += source[i] - source[Math.Max(0, i - Ahead - 1)];
            gains[i] = (float)(sum / (Ahead + 1));
        }
    }
}

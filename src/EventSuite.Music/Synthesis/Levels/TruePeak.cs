namespace EventSuite.Music.Synthesis.Levels;

/// <summary>Peaks between the samples, by fourfold oversampling after ITU-R BS.1770-4, annex 2.</summary>
public static class TruePeak
{
    internal const int Phases = 4;
    internal const int Taps = 24;

    /// <summary>No wave rises above its samples by more than this factor here: the filter's largest gain.</summary>
    internal static readonly float MostOvershoot;

    private static readonly float[][] Filters = MakeFilters(out MostOvershoot);

    /// <summary>True peak in dBTP, of the louder channel; negative infinity for silence.</summary>
    public static double Measure(StereoBuffer sound)
    {
        ArgumentNullException.ThrowIfNull(sound);
        double peak = Math.Max(Measure(sound.Left), Measure(sound.Right));
        return 20 * Math.Log10(peak);
    }

    /// <summary>The largest value of the wave around the sample at <paramref name="at"/>, the sample itself included.</summary>
    internal static float Around(ReadOnlySpan<float> channel, int at)
    {
        float peak = Math.Abs(channel[at]);
        int first = at - Taps / 2 + 1;
        bool inside = first >= 0 && first + Taps <= channel.Length;
        foreach (float[] filter in Filters)
        {
            float sum = 0;
            if (inside)
            {
                ReadOnlySpan<float> window = channel.Slice(first, Taps);
                for (int tap = 0; tap < Taps; tap++)
                {
                    sum += window[tap] * filter[tap];
                }
            }
            else
            {
                for (int tap = 0; tap < Taps; tap++)
                {
                    int i = first + tap;
                    sum += i >= 0 && i < channel.Length ? channel[i] * filter[tap] : 0;
                }
            }

            peak = Math.Max(peak, Math.Abs(sum));
        }

        return peak;
    }

    private static float Measure(ReadOnlySpan<float> channel)
    {
        const int block = 64;
        float peak = 0;
        for (int start = 0; start < channel.Length; start += block)
        {
            int end = Math.Min(channel.Length, start + block);
            float near = Largest(channel[Math.Max(0, start - Taps)..Math.Min(channel.Length, end + Taps)]);
            for (int i = start; i < end && near * MostOvershoot > peak; i++)
            {
                peak = Math.Max(peak, Around(channel, i));
            }
        }

        return peak;
    }

    internal static float Largest(ReadOnlySpan<float> samples)
    {
        float largest = 0;
        foreach (float sample in samples)
        {
            largest = Math.Max(largest, Math.Abs(sample));
        }

        return largest;
    }

    private static float[][] MakeFilters(out float overshoot)
    {
        var filters = new float[Phases - 1][];
        overshoot = 1;
        for (int phase = 1; phase < Phases; phase++)
        {
            var filter = new float[Taps];
            double gain = 0;
            for (int tap = 0; tap < Taps; tap++)
            {
                // A sinc under a Kaiser-like (cosine squared) window, centred between the two middle taps' samples.
                double x = tap - (Taps / 2 - 1) - phase / (double)Phases;
                double window = Math.Cos(Math.PI * x / (Taps + 1));
                filter[tap] = (float)(Math.Sin(Math.PI * x) / (Math.PI * x) * window * window);
                gain += filter[tap];
            }

            double most = 0;
            for (int tap = 0; tap < Taps; tap++)
            {
                filter[tap] = (float)(filter[tap] / gain);
                most += Math.Abs(filter[tap]);
            }

            filters[phase - 1] = filter;
            overshoot = Math.Max(overshoot, (float)most);
        }

        return filters;
    }
}

namespace EventSuite.Music.Synthesis.Levels;

/// <summary>The last touches to a mix.</summary>
public static class Polish
{
    /// <summary>What is below −72 dB at the end is left out.</summary>
    private const float Silence = 2.5e-4f;

    /// <summary>Takes away what lies below 25 Hz: speakers cannot play it, and it costs loudness.</summary>
    public static void RemoveRumble(StereoBuffer mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        RemoveRumble(mix.Left);
        RemoveRumble(mix.Right);
    }

    /// <summary>Leaves out silence at the end, all but a quarter of a second.</summary>
    public static StereoBuffer TrimEnd(StereoBuffer mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        int last = mix.Frames - 1;
        while (last > 0 && Math.Abs(mix.Left[last]) < Silence && Math.Abs(mix.Right[last]) < Silence)
        {
            last--;
        }

        return mix.First(Math.Min(mix.Frames, last + StereoBuffer.SampleRate / 4));
    }

    /// <summary>Ends in silence: fades over the last seconds, or over all of it when it is shorter.</summary>
    public static void FadeEnd(StereoBuffer mix, double seconds)
    {
        ArgumentNullException.ThrowIfNull(mix);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        int fade = Math.Min(mix.Frames, (int)(seconds * StereoBuffer.SampleRate));
        for (int i = 0; i < fade; i++)
        {
            float gain = i / (float)fade;
            mix.Left[mix.Frames - 1 - i] *= gain;
            mix.Right[mix.Frames - 1 - i] *= gain;
        }
    }

    private static void RemoveRumble(Span<float> channel)
    {
        const float keep = 1 - (float)(Math.Tau * 25 / StereoBuffer.SampleRate);
        float before = 0, output = 0;
        foreach (ref float sample in channel)
        {
            // The tiny constant keeps silence from turning into slow denormal numbers.
            output = keep * output + sample - before + 1e-18f;
            before = sample;
            sample = output;
        }
    }
}

namespace EventSuite.Music.Synthesis.Levels;

/// <summary>Brings music to one loudness, so that nobody wins by being louder.</summary>
public static class LoudnessMatcher
{
    /// <summary>Limiting takes loudness away; it is given back this often at most.</summary>
    private const int MostRounds = 5;
    private const double Tolerance = 0.05;

    /// <summary>A loudness matched copy; silence stays as it is.</summary>
    /// <param name="sound">The music; not changed.</param>
    /// <param name="target">Where to bring it.</param>
    /// <param name="report">What was done.</param>
    public static StereoBuffer Match(StereoBuffer sound, LoudnessTarget target, out LoudnessReport report)
    {
        ArgumentNullException.ThrowIfNull(sound);
        ArgumentNullException.ThrowIfNull(target);
        double before = Loudness.Integrated(sound);
        if (double.IsNegativeInfinity(before))
        {
            StereoBuffer same = Scaled(sound, 0);
            Limiter.Apply(same, Ceiling(target));
            report = new LoudnessReport(before, before, TruePeak.Measure(same), 0);
            return same;
        }

        double gain = Math.Min(target.Lufs - before, target.MostGain);
        for (int round = 1; ; round++)
        {
            StereoBuffer matched = Scaled(sound, gain);
            Limiter.Apply(matched, Ceiling(target));
            double now = Loudness.Integrated(matched);
            double missing = target.Lufs - now;
            if (round == MostRounds || Math.Abs(missing) < Tolerance || gain + missing > target.MostGain)
            {
                report = new LoudnessReport(before, now, TruePeak.Measure(matched), gain);
                return matched;
            }

            gain += missing;
        }
    }

    /// <summary>A little below the target: dither and the 16 bits come after.</summary>
    private static float Ceiling(LoudnessTarget target) => (float)Math.Pow(10, (target.TruePeak - 0.1) / 20);

    private static StereoBuffer Scaled(StereoBuffer sound, double decibels)
    {
        float gain = (float)Math.Pow(10, decibels / 20);
        var scaled = new StereoBuffer(sound.Frames);
        for (int i = 0; i < sound.Frames; i++)
        {
            scaled.Left[i] = sound.Left[i] * gain;
            scaled.Right[i] = sound.Right[i] * gain;
        }

        return scaled;
    }
}

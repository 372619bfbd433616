using EventSuite.Music.Synthesis;
using EventSuite.Music.Synthesis.Levels;

namespace EventSuite.Music.Tests.Synthesis;

/// <summary>The signals of EBU Tech 3341 (test cases 1–5 for loudness, 15–18 for true peaks) and their tolerances.</summary>
public sealed class LoudnessTests
{
    public static TheoryData<double, double[]> EbuCases => new()
    {
        { -23, [20, -23] },
        { -33, [20, -33] },
        { -23, [10, -36, 60, -23, 10, -36] },
        { -23, [10, -72, 10, -36, 60, -23, 10, -36, 10, -72] },
        { -23, [20, -26, 20.1, -20, 20, -26] },
    };

    [Theory]
    [MemberData(nameof(EbuCases))]
    public void Reference_signals_measure_as_the_standard_says(double lufs, double[] stretches)
    {
        StereoBuffer sound = Signals.Sine(1000, 0, [.. stretches.Chunk(2).Select(s => (s[0], s[1]))]);

        Assert.Equal(lufs, Loudness.Integrated(sound), 0.1);
    }

    [Theory]
    [InlineData(60, -3.6)]
    [InlineData(1000, 0)]
    [InlineData(10_000, 3.3)]
    public void The_weighting_favours_high_tones(double hz, double gain)
    {
        // BS.1770's curve relative to 1 kHz.
        double reference = Loudness.Integrated(Signals.Sine(1000, 0, (5, -20)));

        Assert.Equal(gain, Loudness.Integrated(Signals.Sine(hz, 0, (5, -20))) - reference, 0.1);
    }

    [Fact]
    public void Silence_and_a_blink_have_no_loudness()
    {
        Assert.Equal(Loudness.Silence, Loudness.Integrated(new StereoBuffer(200_000)));
        Assert.Equal(Loudness.Silence, Loudness.Integrated(new StereoBuffer(0)));
        Assert.Equal(Loudness.Silence, Loudness.Integrated(Signals.Sine(1000, 0, (0.3, -10))));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(4, 45)]
    [InlineData(6, 60)]
    [InlineData(8, 67.5)]
    public void True_peaks_between_samples_are_found(int part, double degrees)
    {
        StereoBuffer sound = Signals.Sine(StereoBuffer.SampleRate / (double)part, degrees * Math.PI / 180, (1, 20 * Math.Log10(0.5)));
        // The abrupt beginning and end overshoot by themselves.
        Polish.FadeEnd(sound, 0.2);
        sound.Left.Reverse();
        sound.Right.Reverse();
        Polish.FadeEnd(sound, 0.2);

        Assert.InRange(TruePeak.Measure(sound), -6.4, -5.8);
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(-23)]
    [InlineData(-6)]
    public void Matching_reaches_the_target_without_too_high_peaks(double dbfs)
    {
        StereoBuffer sound = Signals.Sine(440, 0, (3, dbfs), (1, dbfs - 20), (3, dbfs - 3));

        StereoBuffer matched = LoudnessMatcher.Match(sound, new LoudnessTarget(), out LoudnessReport report);

        Assert.Equal(-16, Loudness.Integrated(matched), 0.1);
        Assert.Equal(report.Lufs, Loudness.Integrated(matched), 0.001);
        Assert.True(TruePeak.Measure(matched) <= -1);
    }

    [Fact]
    public void Short_high_peaks_are_limited_and_the_loudness_still_reached()
    {
        StereoBuffer sound = Signals.Sine(300, 0, (6, -30));
        for (int i = 10_000; i < sound.Frames; i += 20_000)
        {
            sound.Left[i] += 0.9f;
            sound.Right[i] -= 0.9f;
        }

        StereoBuffer matched = LoudnessMatcher.Match(sound, new LoudnessTarget(), out _);

        Assert.True(TruePeak.Measure(matched) <= -1);
        Assert.Equal(-16, Loudness.Integrated(matched), 0.3);
    }

    [Fact]
    public void What_fits_passes_the_limiter_untouched()
    {
        StereoBuffer sound = Signals.Sine(300, 0, (1, -7));
        float[] before = sound.Left.ToArray();

        Limiter.Apply(sound, 0.5f);

        Assert.Equal(before, sound.Left.ToArray());
    }

    [Fact]
    public void Silence_stays_silent()
    {
        StereoBuffer matched = LoudnessMatcher.Match(new StereoBuffer(100_000), new LoudnessTarget(), out LoudnessReport report);

        Assert.Equal(0, Signals.Peak(matched));
        Assert.Equal(Loudness.Silence, report.Lufs);
    }
}

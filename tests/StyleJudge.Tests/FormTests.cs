using StyleJudge.Form;

namespace StyleJudge.Tests;

public sealed class FormTests
{
    [Fact]
    public void A_voice_goes_to_the_nearest_pitch_and_the_others_stay()
    {
        IReadOnlyList<Moment> moments = Of((0, 48), (0, 60), (0, 64), (1, 62));
        Assert.Equal([new Tone(62, 60)], moments[1].Moved);
        Assert.Equal([48, 62, 64], moments[1].Sounding);
    }

    [Fact]
    public void More_than_an_octave_away_a_voice_enters()
    {
        IReadOnlyList<Moment> moments = Of((0, 48), (1, 61), (2, 60));
        Assert.Equal([new Tone(61, null)], moments[1].Moved);
        Assert.Equal([new Tone(60, 61)], moments[2].Moved);
    }

    [Fact]
    public void Repetitions_are_one_tone() =>
        Assert.Equal([0.0, 3], Of((0, 60), (1, 60), (2, 60), (3, 62)).Select(m => m.Time));

    [Fact]
    public void A_voice_that_does_not_move_falls_silent()
    {
        IReadOnlyList<Moment> moments = Of([(0, 40), .. Enumerable.Range(0, 12).Select(i => ((double)i, 70 + (i % 2)))]);
        Assert.Contains(40, moments[VoiceTracer.HeldMoments - 1].Sounding);
        Assert.DoesNotContain(40, moments[VoiceTracer.HeldMoments].Sounding);
    }

    [Fact]
    public void A_spread_chord_is_one_moment() =>
        Assert.Equal([1, 1, 1, 1], Of((0, 60), (0.01, 64), (0.02, 67), (1, 62), (2, 65), (3, 69)).Select((m, i) => i == 0 ? m.Moved.Length / 3 : m.Moved.Length));

    [Fact]
    public void Moments_end_where_no_more_fit() =>
        Assert.Equal(MusicForm.MaxMoments, Of([.. Enumerable.Range(0, 1000).Select(i => ((double)i, 60 + (i % 7)))]).Count);

    private static IReadOnlyList<Moment> Of(params (double Time, int Pitch)[] strikes) =>
        MusicForm.Of(strikes.Select(s => new Strike(s.Time, s.Pitch))).Moments;
}

using EventSuite.Music.Notes;
using StyleJudge.Form;

namespace StyleJudge.Judging;

/// <summary>The score bar by bar: what the whole would have got if it were all like this bar.</summary>
internal static class BarOpinions
{
    /// <summary>More are not told.</summary>
    private const int MaxBars = 64;

    private const double Neither = 50;

    /// <summary>One for each bar, 0 to 100; the first with its pick-up. A bar in which nothing moves is neither for nor against.</summary>
    public static double[] Of(Song song, MusicForm form, Opinion opinion, Blend blend)
    {
        double[] bars = new double[Math.Clamp(song.BarCount, 1, MaxBars)];
        int moment = 0;
        for (int bar = 0; bar < bars.Length; bar++)
        {
            double end = bar + 1 < song.BarCount ? song.BarStartTick(bar + 1) : double.PositiveInfinity;
            int first = moment;
            while (moment < form.Moments.Count && form.Moments[moment].Time < end)
            {
                moment++;
            }

            bars[bar] = moment == first ? Neither
                : Blend.Percent(blend.Of(Mean(opinion.StyleOf, first, moment), Mean(opinion.OrderOf, first, moment), opinion.Pitch));
        }

        return bars;
    }

    private static double Mean(float[] values, int from, int to)
    {
        double sum = 0;
        for (int i = from; i < to; i++)
        {
            sum += values[i];
        }

        return sum / (to - from);
    }
}

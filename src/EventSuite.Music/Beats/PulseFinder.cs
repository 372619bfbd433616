namespace EventSuite.Music.Beats;

/// <summary>
/// How long a beat is: the lag at which the onsets repeat (autocorrelation, the double and fourfold lag counting too), with a
/// preference for moderate tempi as people have it (a bell over the logarithm around 100 beats a minute).
/// </summary>
internal static class PulseFinder
{
    private const double PreferredSeconds = 0.6;
    private const double Width = 0.7; // octaves
    private const int Shortest = 28; // frames: 214 beats a minute
    private const int Longest = 130; // 46 beats a minute

    /// <summary>Frames of a beat.</summary>
    public static double Find(ReadOnlySpan<double> frames)
    {
        double[] lags = new double[(4 * Longest) + 8];
        for (int lag = 1; lag < lags.Length; lag++)
        {
            double sum = 0;
            for (int i = lag; i < frames.Length; i++)
            {
                sum += frames[i] * frames[i - lag];
            }

            lags[lag] = sum / Math.Max(1, frames.Length);
        }

        double best = PreferredSeconds * OnsetEnvelope.FramesPerSecond;
        double strongest = 0;
        for (double lag = Shortest; lag <= Longest; lag += 0.25)
        {
            double octaves = Math.Log2(lag / (PreferredSeconds * OnsetEnvelope.FramesPerSecond));
            double strength = (At(lags, lag) + (0.8 * At(lags, 2 * lag)) + (0.6 * At(lags, 4 * lag))) * Math.Exp(-0.5 * Math.Pow(octaves / Width, 2));
            (best, strongest) = strength > strongest ? (lag, strength) : (best, strongest);
        }

        return best;
    }

    private static double At(double[] lags, double lag)
    {
        int left = (int)lag;
        return lags[left] + ((lag - left) * (lags[left + 1] - lags[left]));
    }
}

namespace PitchDistributionJudge;

/// <summary>What is done with weights of pitches.</summary>
internal static class Histogram
{
    /// <summary>The same weights with sum 1.</summary>
    public static double[] Share(IReadOnlyList<double> weights)
    {
        double sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>Octaves laid on one another: shape [12], C first.</summary>
    public static double[] Fold(IReadOnlyList<double> pitches)
    {
        double[] classes = new double[12];
        for (int pitch = 0; pitch < pitches.Count; pitch++)
        {
            classes[pitch % 12] += pitches[pitch];
        }

        return classes;
    }

    /// <summary>The pitch below which a share of the time lies, 0–1; 0.5 is the median.</summary>
    public static int Quantile(IReadOnlyList<double> pitches, double share)
    {
        double wanted = share * pitches.Sum();
        double below = 0;
        for (int pitch = 0; pitch < pitches.Count; pitch++)
        {
            below += pitches[pitch];
            if (below > 0 && below >= wanted)
            {
                return pitch;
            }
        }

        return pitches.Count - 1;
    }
}

namespace PitchDistributionJudge;

/// <summary>
/// 1 − D, D the statistic of Kolmogorov and Smirnov for two samples: the largest distance between the two shares of time that
/// lie at or below a pitch. 1: the same distribution; 0: one lies wholly above the other.
/// </summary>
internal static class RegisterLikeness
{
    public static double Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        double firstSum = first.Sum();
        double secondSum = second.Sum();
        double firstBelow = 0;
        double secondBelow = 0;
        double farthest = 0;
        for (int pitch = 0; pitch < first.Count; pitch++)
        {
            firstBelow += first[pitch] / firstSum;
            secondBelow += second[pitch] / secondSum;
            farthest = Math.Max(farthest, Math.Abs(firstBelow - secondBelow));
        }

        return Math.Clamp(1 - farthest, 0, 1);
    }
}

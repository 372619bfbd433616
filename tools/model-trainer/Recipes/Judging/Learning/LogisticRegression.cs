using StyleJudge.Features;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>Logistic regression with a penalty on the squares of the weights, by Adam on all rows at once: no chance in it.</summary>
internal static class LogisticRegression
{
    private const int Rounds = 400;
    private const double Rate = .03;

    /// <summary>Fits numbers to answers.</summary>
    /// <param name="rows">The numbers, equally many each.</param>
    /// <param name="answers">0 to 1.</param>
    /// <param name="rowWeights">How much each row counts.</param>
    /// <param name="penalty">0 or more.</param>
    /// <param name="leastWeight">No weight becomes less: 0 for numbers that must speak for and never against.</param>
    public static LinearModel Fit(
        IReadOnlyList<double[]> rows, IReadOnlyList<double> answers, IReadOnlyList<double> rowWeights, double penalty, double leastWeight = double.NegativeInfinity)
    {
        int width = rows[0].Length;
        double[] means = [.. Enumerable.Range(0, width).Select(j => rows.Average(r => r[j]))];
        double[] scales = [.. Enumerable.Range(0, width).Select(j => Spread(rows.Select(r => r[j] - means[j])))];
        double[][] standard = [.. rows.Select(r => r.Select((value, j) => (value - means[j]) / scales[j]).ToArray())];
        double all = rowWeights.Sum();
        (double[] weights, double[] first, double[] second) = (new double[width + 1], new double[width + 1], new double[width + 1]);
        for (int round = 1; round <= Rounds; round++)
        {
            double[] slope = Slope(standard, answers, rowWeights, weights, all);
            for (int j = 0; j <= width; j++)
            {
                double total = slope[j] + (j < width ? penalty * weights[j] : 0);
                first[j] = (.9 * first[j]) + (.1 * total);
                second[j] = (.999 * second[j]) + (.001 * total * total);
                weights[j] -= Rate * (first[j] / (1 - Math.Pow(.9, round))) / (Math.Sqrt(second[j] / (1 - Math.Pow(.999, round))) + 1e-9);
                weights[j] = j < width ? Math.Max(leastWeight, weights[j]) : weights[j];
            }
        }

        return new LinearModel(means, scales, weights[..width], weights[width]);
    }

    private static double[] Slope(double[][] rows, IReadOnlyList<double> answers, IReadOnlyList<double> rowWeights, double[] weights, double all)
    {
        int width = weights.Length - 1;
        double[] slope = new double[width + 1];
        for (int i = 0; i < rows.Length; i++)
        {
            double logit = weights[width];
            for (int j = 0; j < width; j++)
            {
                logit += weights[j] * rows[i][j];
            }

            double error = ((1 / (1 + Math.Exp(-logit))) - answers[i]) * rowWeights[i] / all;
            for (int j = 0; j < width; j++)
            {
                slope[j] += error * rows[i][j];
            }

            slope[width] += error;
        }

        return slope;
    }

    /// <summary>The standard deviation; endless where nothing varies, so that such a number does not count.</summary>
    private static double Spread(IEnumerable<double> centred)
    {
        double spread = Math.Sqrt(centred.Average(x => x * x));
        return spread < 1e-6 ? 1e9 : spread;
    }
}

namespace ModelTrainer.Recipes.Composing;

/// <summary>Tells two kinds of rows of measures apart.</summary>
internal static class LogisticRegression
{
    private const int Folds = 5;
    private const int Rounds = 400;
    private const double Rate = .3;
    private const double Decay = .01;

    /// <summary>Brings each column to mean 0 and spread 1, in place.</summary>
    public static void Standardise(double[][] rows)
    {
        for (int c = 0; c < rows[0].Length; c++)
        {
            double mean = rows.Average(r => r[c]);
            double spread = Math.Sqrt(rows.Average(r => Math.Pow(r[c] - mean, 2)));
            foreach (double[] row in rows)
            {
                row[c] = spread < 1e-9 ? 0 : (row[c] - mean) / spread;
            }
        }
    }

    /// <summary>How often a real row scores above another, each scored by weights learned without its fold; .5 is a coin.</summary>
    public static double AucOverFolds(double[][] rows, bool[] real)
    {
        double[] scores = new double[rows.Length];
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] weights = Learn(rows, real, i => i % Folds != fold);
            for (int i = fold; i < rows.Length; i += Folds)
            {
                scores[i] = Score(weights, rows[i]);
            }
        }

        return Auc(scores, real);
    }

    /// <summary>A weight for each column and one more for all; both kinds weigh alike, however many there are of each.</summary>
    public static double[] Learn(double[][] rows, bool[] real, Func<int, bool> used)
    {
        int[] all = [.. Enumerable.Range(0, rows.Length).Where(used)];
        double reals = all.Count(i => real[i]), others = all.Length - reals;
        double[] weights = new double[rows[0].Length + 1];
        for (int round = 0; round < Rounds; round++)
        {
            double[] slope = new double[weights.Length];
            foreach (int i in all)
            {
                double error = ((real[i] ? 1 : 0) - (1 / (1 + Math.Exp(-Score(weights, rows[i]))))) / (real[i] ? 2 * reals : 2 * others);
                for (int c = 0; c < rows[i].Length; c++)
                {
                    slope[c] += error * rows[i][c];
                }

                slope[^1] += error;
            }

            for (int c = 0; c < weights.Length; c++)
            {
                weights[c] += Rate * (slope[c] - (Decay * weights[c]));
            }
        }

        return weights;
    }

    private static double Score(double[] weights, double[] row) => weights[^1] + row.Select((v, c) => v * weights[c]).Sum();

    private static double Auc(double[] scores, bool[] real)
    {
        double wins = 0, pairs = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            for (int j = 0; j < scores.Length; j++)
            {
                if (real[i] && !real[j])
                {
                    pairs++;
                    wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? .5 : 0;
                }
            }
        }

        return wins / Math.Max(1, pairs);
    }
}

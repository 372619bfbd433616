using EventSuite.Music.Measures;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Whether a simple classifier (logistic regression on measures) tells written pieces from human ones: .5 is a coin.</summary>
internal static class RealOrWritten
{
    private const int Folds = 5;
    private const int Rounds = 400;
    private const double Rate = .3;
    private const double Decay = .01;
    private const int Telling = 5;
    private static readonly (int Ticks, string Name)[] Lengths =
        [(3, "sixteenths"), (4, "triplets"), (6, "eighths"), (9, "dotted eighths"), (12, "quarters"), (18, "dotted quarters"), (24, "halves")];

    private static readonly int[] Steps = [.. Enumerable.Range(-5, 11)];
    private static readonly string[] Names =
    [
        .. MeasureSheet.FeatureNames,
        "span", "leaps", "chord density", "chord depth", "tonal centre", "notes a quarter",
        .. Lengths.Select(length => $"share of {length.Name}, lead"),
        .. Steps.Select(step => $"share of steps of {step} semitones, lead"),
    ];

    /// <summary>How well they are told apart, and by what: the measures that weigh most, and by how many spreads written pieces have more of each.</summary>
    public static IEnumerable<Metric> Measure(IReadOnlyList<Piece> human, IReadOnlyList<Piece> written)
    {
        double[][] rows = [.. human.Concat(written).Select(Features)];
        bool[] real = [.. human.Select(_ => true), .. written.Select(_ => false)];
        Standardise(rows);
        double[] scores = new double[rows.Length];
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] weights = Learn(rows, real, i => i % Folds != fold);
            for (int i = fold; i < rows.Length; i += Folds)
            {
                scores[i] = Score(weights, rows[i]);
            }
        }

        yield return new Metric("real or written, AUC of a logistic regression on measures (five folds)", Auc(scores, real), Count: rows.Length);
        double[] all = Learn(rows, real, _ => true);
        foreach (int c in Enumerable.Range(0, Names.Length).OrderByDescending(c => Math.Abs(all[c])).Take(Telling))
        {
            double Mean(bool isReal) => rows.Where((_, i) => real[i] == isReal).Average(row => row[c]);
            yield return new Metric($"what tells them apart: {Names[c]}, written above human in standard deviations", Mean(false) - Mean(true), Count: rows.Length);
        }
    }

    private static double[] Features(Piece piece)
    {
        double[] sheet = MeasureSheet.Of(PieceScore.Of(piece)).ToFeatures();
        double[] style = StyleFeatures.Measure(piece);
        NoteEvent[] lead = [.. PieceScore.Notes(piece.Parts[0])];
        int[] steps = [.. lead.Zip(lead.Skip(1), (a, b) => b.Pitch - a.Pitch)];
        return
        [
            .. sheet.Concat(style).Select(v => double.IsFinite(v) ? v : 0),
            .. Lengths.Select(length => lead.Count(e => e.Ticks == length.Ticks) / (double)Math.Max(1, lead.Length)),
            .. Steps.Select(step => steps.Count(s => s == step) / (double)Math.Max(1, steps.Length)),
        ];
    }

    private static void Standardise(double[][] rows)
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

    private static double[] Learn(double[][] rows, bool[] real, Func<int, bool> used)
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

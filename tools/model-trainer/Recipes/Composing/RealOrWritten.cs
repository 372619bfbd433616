using EventSuite.Music.Measures;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Whether a simple classifier (logistic regression on measures) tells written pieces from human ones: .5 is a coin.</summary>
internal static class RealOrWritten
{
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
        (double[][] rows, bool[] real) = Rows(human, written);
        yield return new Metric("real or written, AUC of a logistic regression on measures (five folds)", LogisticRegression.AucOverFolds(rows, real), Count: rows.Length);
        double[] weights = LogisticRegression.Learn(rows, real, _ => true);
        foreach (int c in Enumerable.Range(0, Names.Length).OrderByDescending(c => Math.Abs(weights[c])).Take(Telling))
        {
            double Mean(bool isReal) => rows.Where((_, i) => real[i] == isReal).Average(row => row[c]);
            yield return new Metric($"what tells them apart: {Names[c]}, written above human in standard deviations", Mean(false) - Mean(true), Count: rows.Length);
        }
    }

    /// <summary>How well it tells two sets of human pieces apart: a fair test cannot.</summary>
    public static Metric Control(IReadOnlyList<Piece> human, IReadOnlyList<Piece> learned)
    {
        (double[][] rows, bool[] real) = Rows(human, learned);
        return new Metric("the same between held-out and learned human pieces, to check the test", LogisticRegression.AucOverFolds(rows, real), Count: rows.Length);
    }

    private static (double[][] Rows, bool[] Real) Rows(IReadOnlyList<Piece> real, IReadOnlyList<Piece> others)
    {
        double[][] rows = [.. real.Concat(others).Select(Features)];
        LogisticRegression.Standardise(rows);
        return (rows, [.. real.Select(_ => true), .. others.Select(_ => false)]);
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
}

using EventSuite.Neural.Training;

namespace ModelTrainer.Recipes.Judging.Figures;

/// <summary>Figures with 95 % intervals: whole groups are drawn again and again, with the same seed always.</summary>
internal static class Bootstrap
{
    private const int Draws = 1000;
    private const ulong Seed = 95;

    /// <summary>How often a piece of the first has more than one of the second, halves for equals.</summary>
    public static Metric Auc(string name, IReadOnlyList<Scored> style, IReadOnlyList<Scored> other, string? note = null)
    {
        var random = new RandomSource(Seed);
        Scored[][] styleGroups = Groups(style);
        Scored[][] otherGroups = Groups(other);
        double[] drawn = [.. Enumerable.Range(0, Draws).Select(_ => AucOf(Draw(styleGroups, random), Draw(otherGroups, random))).Order()];
        return new Metric(name, AucOf([.. style.Select(s => s.Score)], [.. other.Select(s => s.Score)]), Low(drawn), High(drawn), style.Count + other.Count, note);
    }

    /// <summary>The mean of what pieces have.</summary>
    public static Metric Mean(string name, IReadOnlyList<Scored> pieces, string? note = null)
    {
        var random = new RandomSource(Seed);
        Scored[][] groups = Groups(pieces);
        double[] drawn = [.. Enumerable.Range(0, Draws).Select(_ => Draw(groups, random).Average()).Order()];
        return new Metric(name, pieces.Average(p => p.Score), Low(drawn), High(drawn), pieces.Count, note);
    }

    /// <summary>The area under the curve, by ranks.</summary>
    public static double AucOf(double[] first, double[] second)
    {
        double[] sorted = [.. second.Order()];
        double wins = 0;
        foreach (double score in first)
        {
            (int below, int upTo) = (Count(sorted, score, false), Count(sorted, score, true));
            wins += below + ((upTo - below) / 2.0);
        }

        return wins / first.Length / second.Length;
    }

    private static int Count(double[] sorted, double score, bool withEquals)
    {
        (int low, int high) = (0, sorted.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] < score || (withEquals && sorted[middle] == score) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static Scored[][] Groups(IReadOnlyList<Scored> pieces) => [.. pieces.GroupBy(p => p.Group).Select(g => g.ToArray())];

    private static double[] Draw(Scored[][] groups, RandomSource random) =>
        [.. Enumerable.Range(0, groups.Length).SelectMany(_ => groups[random.Next(groups.Length)]).Select(p => p.Score)];

    private static double Low(double[] sorted) => sorted[(int)(.025 * sorted.Length)];

    private static double High(double[] sorted) => sorted[(int)(.975 * sorted.Length)];
}

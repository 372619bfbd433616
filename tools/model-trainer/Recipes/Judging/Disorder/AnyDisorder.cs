using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Disorder;

/// <summary>The kinds of disorder that are learned from, drawn by chance.</summary>
internal static class AnyDisorder
{
    /// <summary>Kinds there are, for those who want each in turn.</summary>
    public const int Kinds = 14;

    /// <summary>A window put out of order, or random notes in its place.</summary>
    /// <param name="window">The music.</param>
    /// <param name="other">More music, for mixing.</param>
    /// <param name="random">Chance.</param>
    /// <param name="kind">0 to <see cref="Kinds"/> − 1.</param>
    public static Strike[] Of(Window window, Func<Window> other, RandomSource random, int kind) => kind switch
    {
        0 or 1 => Disorders.Shuffled(window, 1, random),
        2 => Disorders.Shuffled(window, random.Next(2) == 0 ? .5 : 2, random),
        3 or 4 => Disorders.Jittered(window, .25 + (.75 * random.NextDouble()), 1 + random.Next(3), random),
        5 => Disorders.Jittered(window, .1 + (.2 * random.NextDouble()), 1 + random.Next(6), random),
        6 => Disorders.VoicesOff(window, ((2 * random.Next(2)) - 1) * (1 + random.Next(2)), random),
        7 => Disorders.Repitched(window, random),
        8 => Disorders.UpperLate(window, random),
        9 => Disorders.Mixed(window, other()),
        10 => RandomNotes.Of(random),
        11 or 12 => Disorders.Shuffled(window, 1, random),
        _ => Disorders.Transposed(window, 1 + random.Next(2), random),
    };
}

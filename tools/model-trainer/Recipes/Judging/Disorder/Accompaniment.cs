using EventSuite.Music.Analysis;
using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Disorder;

/// <summary>Sets simple chords beneath a tune, as folk and pop have them: held, off the beat, or broken.</summary>
internal static class Accompaniment
{
    private static readonly int[] Degrees = [0, 5, 7, 9, 2, 4]; // of the major scale; the last three are minor chords
    private static readonly int[] Lengths = [2, 3, 4]; // quarters

    /// <summary>The tune with chords.</summary>
    public static Strike[] Beneath(Window tune, RandomSource random)
    {
        double[] classes = new double[12];
        foreach (Strike strike in tune.Strikes)
        {
            classes[strike.Pitch % 12]++;
        }

        Key key = KeyFinder.Rank(classes)[0].Key;
        int tonic = key.Tonic + (key.IsMinor ? 3 : 0);
        double length = tune.Quarter * Lengths[random.Next(Lengths.Length)];
        (int figure, int lowest) = (random.Next(4), random.Next(3) == 0 ? 48 : 36);
        var strikes = new List<Strike>(tune.Strikes);
        double end = tune.Strikes.Max(s => s.Time);
        for (double time = tune.Strikes.Min(s => s.Time); time <= end; time += length)
        {
            strikes.AddRange(Figure(ChordFor(tune, time, time + length, tonic, lowest, random), time, length, figure));
        }

        return [.. strikes];
    }

    /// <summary>Root, third, fifth of the chord that has most of the tune's notes.</summary>
    private static int[] ChordFor(Window tune, double from, double to, int tonic, int lowest, RandomSource random)
    {
        int[] heard = [.. tune.Strikes.Where(s => s.Time >= from && s.Time < to).Select(s => s.Pitch % 12)];
        return Degrees.Select((degree, i) =>
        {
            int root = lowest + ((((tonic + degree - lowest) % 12) + 12) % 12);
            int[] chord = [root, root + (i < 3 ? 4 : 3), root + 7];
            double fit = heard.Count(h => chord.Any(c => c % 12 == h)) + (i < 3 ? .5 : 0) + (.3 * random.NextDouble());
            return (Chord: chord, Fit: fit);
        }).MaxBy(candidate => candidate.Fit).Chord;
    }

    private static IEnumerable<Strike> Figure(int[] chord, double time, double length, int figure) => figure switch
    {
        0 => chord.Select(pitch => new Strike(time, pitch)),
        1 => chord.Prepend(chord[0] - 12).Select(pitch => new Strike(time, pitch)),
        2 => chord.Select((pitch, i) => new Strike(time + (i == 0 ? 0 : length / 2), pitch)),
        _ => Enumerable.Range(0, 4).Select(i => new Strike(time + (i * length / 4), chord[i == 3 ? 1 : i])),
    };
}

using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Disorder;

/// <summary>
/// Ways to put music out of order while its texture stays: the same number of notes at a time, the same register, much the same
/// rhythm. A judge that learns from these cannot get by on texture.
/// </summary>
internal static class Disorders
{
    /// <summary>The stretches of a window in another order.</summary>
    /// <param name="window">What is shuffled.</param>
    /// <param name="quarters">How long a stretch is.</param>
    /// <param name="random">Chance.</param>
    public static Strike[] Shuffled(Window window, double quarters, RandomSource random)
    {
        double length = quarters * window.Quarter;
        double start = Math.Floor(window.Strikes.Min(s => s.Time) / length) * length;
        int count = (int)((window.Strikes.Max(s => s.Time) - start) / length) + 1;
        if (count < 3)
        {
            return Repitched(window, random);
        }

        int[] order = [.. Enumerable.Range(0, count)];
        do
        {
            random.Shuffle(order.AsSpan());
        }
        while (order.Where((to, from) => to == from).Count() > count / 3);
        return [.. window.Strikes.Select(s =>
        {
            int at = Math.Min(count - 1, (int)((s.Time - start) / length));
            return s with { Time = s.Time + ((order[at] - at) * length) };
        })];
    }

    /// <summary>Some pitches a few semitones off.</summary>
    public static Strike[] Jittered(Window window, double share, int semitones, RandomSource random) =>
        [.. window.Strikes.Select(s => random.NextDouble() < share ? s with { Pitch = s.Pitch + (Sign(random) * (1 + random.Next(semitones))) } : s)];

    /// <summary>The upper or lower voices moved by some semitones against the others.</summary>
    public static Strike[] VoicesOff(Window window, int semitones, RandomSource random)
    {
        int border = PitchAt(window, .25 + (.5 * random.NextDouble()));
        bool upper = random.Next(2) == 0;
        return [.. window.Strikes.Select(s => s.Pitch >= border == upper ? s with { Pitch = s.Pitch + semitones } : s)];
    }

    /// <summary>The upper half of the notes later by some half quarters.</summary>
    public static Strike[] UpperLate(Window window, RandomSource random)
    {
        int border = PitchAt(window, .5);
        double late = window.Quarter * .5 * (1 + random.Next(12));
        return [.. window.Strikes.Select(s => s.Pitch >= border ? s with { Time = s.Time + late } : s)];
    }

    /// <summary>Each stretch in a key of its own.</summary>
    public static Strike[] Transposed(Window window, double quarters, RandomSource random)
    {
        var shifts = new Dictionary<int, int>();
        return [.. window.Strikes.Select(s =>
        {
            int stretch = (int)(s.Time / (quarters * window.Quarter));
            shifts.TryAdd(stretch, random.Next(12) - 6);
            return s with { Pitch = s.Pitch + shifts[stretch] };
        })];
    }

    /// <summary>The upper half of one piece over the lower half of another.</summary>
    public static Strike[] Mixed(Window upper, Window lower)
    {
        (int upperBorder, int lowerBorder) = (PitchAt(upper, .5), PitchAt(lower, .5));
        return
        [
            .. InQuarters(upper).Where(s => s.Pitch >= upperBorder),
            .. InQuarters(lower).Where(s => s.Pitch < lowerBorder).Select(s => s with { Pitch = s.Pitch + upperBorder - lowerBorder }),
        ];
    }

    /// <summary>The rhythm and texture with other pitches: any within the range, any of a scale, the same ones elsewhere, or near ones.</summary>
    public static Strike[] Repitched(Window window, RandomSource random)
    {
        int low = window.Strikes.Min(s => s.Pitch);
        int range = Math.Max(6, window.Strikes.Max(s => s.Pitch) - low + 1);
        int tonic = random.Next(12);
        int kind = random.Next(4);
        int[] elsewhere = [.. window.Strikes.Select(s => s.Pitch)];
        random.Shuffle(elsewhere.AsSpan());
        return [.. window.Strikes.Select((s, i) => s with
        {
            Pitch = kind switch
            {
                0 => low + random.Next(range),
                1 => RandomNotes.InScale(low + random.Next(range), tonic),
                2 => elsewhere[i],
                _ => s.Pitch + random.Next(13) - 6,
            },
        })];
    }

    /// <summary>No disorder: the upper or the lower voices alone, half of the notes or more.</summary>
    public static Strike[] SomeVoices(Window window, RandomSource random)
    {
        bool upper = random.Next(2) == 0;
        double share = .25 + (.25 * random.NextDouble());
        int border = PitchAt(window, upper ? share : 1 - share);
        return [.. window.Strikes.Where(s => s.Pitch >= border == upper)];
    }

    /// <summary>Backwards.</summary>
    public static Strike[] Backwards(Window window) => [.. window.Strikes.Select(s => s with { Time = -s.Time })];

    private static IEnumerable<Strike> InQuarters(Window window)
    {
        double start = window.Strikes.Min(s => s.Time);
        return window.Strikes.Select(s => s with { Time = (s.Time - start) / window.Quarter });
    }

    /// <summary>The pitch that a share of the notes lie below; never the lowest where there are two.</summary>
    private static int PitchAt(Window window, double share)
    {
        int[] pitches = [.. window.Strikes.Select(s => s.Pitch).Order()];
        int at = pitches[(int)(pitches.Length * share)];
        return at > pitches[0] ? at : pitches[pitches.Length / 2];
    }

    private static int Sign(RandomSource random) => (2 * random.Next(2)) - 1;
}

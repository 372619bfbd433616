using EventSuite.Music.Analysis;
using EventSuite.Music.Notes;

namespace MarkovComposer.Writing;

/// <summary>
/// Chords to a melody, one for each bar, two in bars of four beats: of the triads of the key the one that shares most of its time with the
/// melody, where the first note counts double and the chords that people expect get a little more. A melody that ends on its tonic ends
/// with its chord. With chance, a chord that fits nearly as well may take the place of the best.
/// </summary>
internal static class Harmony
{
    // Semitones above the tonic, quality, and what being expected counts, as a share of the time.
    private static readonly (int Degree, ChordQuality Quality, double Expected)[] Major =
    [
        (0, ChordQuality.Major, 0.08), (7, ChordQuality.Major, 0.08), (5, ChordQuality.Major, 0.07),
        (9, ChordQuality.Minor, 0.05), (2, ChordQuality.Minor, 0.05), (4, ChordQuality.Minor, 0), (10, ChordQuality.Major, 0),
    ];

    private static readonly (int Degree, ChordQuality Quality, double Expected)[] Minor =
    [
        (0, ChordQuality.Minor, 0.08), (10, ChordQuality.Major, 0.08), (5, ChordQuality.Minor, 0.05),
        (3, ChordQuality.Major, 0.05), (8, ChordQuality.Major, 0.03), (7, ChordQuality.Minor, 0.05), (7, ChordQuality.Major, 0),
    ];

    /// <summary>How far, as a share of the time, a chord may fall behind the best and still be chosen by chance.</summary>
    private const double Leeway = 0.25;

    /// <summary>The chords from tick 0 to the end of the last bar with a note, in ticks of the melody; where nothing sounds stays the chord before.</summary>
    /// <param name="melody">One voice.</param>
    /// <param name="key">Its key.</param>
    /// <param name="random">Chance; null: always the best chord.</param>
    public static IReadOnlyList<(long Start, long End, Chord Chord)> Find(Score melody, Key key, Random? random = null)
    {
        var chords = new List<(long Start, long End, Chord Chord)>();
        foreach ((long start, long end) in Spans(melody))
        {
            double[] weights = Weights(melody, start, end);
            bool isHome = weights.Sum() == 0 ? chords.Count == 0 : end >= melody.EndTick && melody.Notes[^1].Pitch % 12 == key.Tonic;
            chords.Add((start, end, isHome ? Tonic(key) : weights.Sum() == 0 ? chords[^1].Chord : Best(weights, key, random)));
        }

        return chords;
    }

    private static IEnumerable<(long Start, long End)> Spans(Score melody)
    {
        for (long bar = 0; melody.Bars.StartOf(bar) < melody.EndTick; bar++)
        {
            (long start, long end) = (melody.Bars.StartOf(bar), melody.Bars.StartOf(bar + 1));
            TimeSignature meter = melody.Bars.SignatureAt(start);
            long middle = (meter.Numerator, meter.Denominator) is (4, 4) or (2, 2) or (12, 8) ? start + ((end - start) / 2) : end;
            yield return (start, middle);
            if (middle < end)
            {
                yield return (middle, end);
            }
        }
    }

    private static Chord Tonic(Key key) => new(key.Tonic, key.IsMinor ? ChordQuality.Minor : ChordQuality.Major);

    private static Chord Best(double[] weights, Key key, Random? random)
    {
        (int degree, ChordQuality quality, _) = (key.IsMinor ? Minor : Major).MaxBy(
            c => Shared(weights, Of(key, c.Degree, c.Quality)) + c.Expected + (Leeway * (random?.NextDouble() ?? 0)));
        return Of(key, degree, quality);
    }

    private static Chord Of(Key key, int degree, ChordQuality quality) => new((key.Tonic + degree) % 12, quality);

    private static double Shared(double[] weights, Chord chord) =>
        Enumerable.Range(0, 12).Where(pc => ((chord.PitchClasses >> pc) & 1) == 1).Sum(pc => weights[pc]) / weights.Sum();

    /// <summary>How long each pitch class sounds in a stretch: shape [12].</summary>
    private static double[] Weights(Score melody, long start, long end)
    {
        double[] weights = new double[12];
        foreach (Note note in melody.Notes)
        {
            long sounds = Math.Min(note.EndTick, end) - Math.Max(note.StartTick, start);
            weights[note.Pitch % 12] += Math.Max(0, sounds) * (note.StartTick == start ? 2 : 1);
        }

        return weights;
    }
}

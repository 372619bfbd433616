using EventSuite.Music.Notes;

namespace EventSuite.Music.Measures;

/// <summary>
/// Measures of pitch as MusPy defines them (H.-W. Dong et al., "MusPy: A Toolkit for Symbolic Music Generation", ISMIR
/// 2020; muspy.metrics). Drums do not count. Notes count once each, however long they are.
/// </summary>
public static class PitchMeasures
{
    private const int MajorScale = 0b1010_1011_0101; // bit n: n semitones above the root
    private const int MinorScale = 0b0101_1010_1101;

    /// <summary>Highest minus lowest pitch in semitones, 0–127; 0 without notes.</summary>
    public static int Range(Score score)
    {
        int[] counts = Counts(score, 128);
        int lowest = Array.FindIndex(counts, c => c > 0);
        return lowest < 0 ? 0 : Array.FindLastIndex(counts, c => c > 0) - lowest;
    }

    /// <summary>How many pitches are used, 0–128.</summary>
    public static int PitchesUsed(Score score) => Counts(score, 128).Count(c => c > 0);

    /// <summary>How many pitch classes are used, 0–12.</summary>
    public static int PitchClassesUsed(Score score) => Counts(score, 12).Count(c => c > 0);

    /// <summary>Notes in a scale / notes, 0–1; NaN without notes.</summary>
    /// <param name="score">The music.</param>
    /// <param name="root">Pitch class of the root, 0 (C) to 11.</param>
    /// <param name="minor">The natural minor scale, else the major scale.</param>
    public static double InScaleRate(Score score, int root, bool minor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(root);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(root, 11);
        return InScaleRate(Counts(score, 12), root, minor ? MinorScale : MajorScale);
    }

    /// <summary>The largest in-scale rate over all 24 major and natural minor scales, 0–1; NaN without notes.</summary>
    public static double ScaleConsistency(Score score)
    {
        int[] counts = Counts(score, 12);

        // Each natural minor scale has the notes of a major scale, so twelve say it all.
        return Enumerable.Range(0, 12).Max(root => InScaleRate(counts, root, MajorScale));
    }

    /// <summary>Entropy of the pitches in bits, 0–7; NaN without notes.</summary>
    public static double PitchEntropy(Score score) => Entropy(Counts(score, 128));

    /// <summary>Entropy of the pitch classes in bits, 0–log2(12) ≈ 3.585; NaN without notes.</summary>
    public static double PitchClassEntropy(Score score) => Entropy(Counts(score, 12));

    private static int[] Counts(Score score, int classes)
    {
        ArgumentNullException.ThrowIfNull(score);
        int[] counts = new int[classes];
        foreach (Note note in score.Notes)
        {
            counts[note.Pitch % classes] += note.IsDrum ? 0 : 1;
        }

        return counts;
    }

    private static double InScaleRate(int[] counts, int root, int scale)
    {
        int inScale = 0;
        for (int degree = 0; degree < 12; degree++)
        {
            inScale += ((scale >> degree) & 1) * counts[(root + degree) % 12];
        }

        return (double)inScale / counts.Sum();
    }

    private static double Entropy(int[] counts)
    {
        double all = counts.Sum();
        return all == 0 ? double.NaN : counts.Where(c => c > 0).Sum(c => -(c / all) * Math.Log2(c / all));
    }
}

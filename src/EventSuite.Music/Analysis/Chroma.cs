using System.Numerics;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Analysis;

/// <summary>How long each pitch class sounds in each stretch, and what is lowest there.</summary>
internal sealed class Chroma
{
    private static readonly int[] Classes = [.. Chord.All.Select(c => c.PitchClasses)];
    private static readonly double[] Lengths = [.. Chord.All.Select(c => Math.Sqrt(c.Size))];
    private readonly double[] _weights; // [stretches × 12]
    private readonly int[] _lowest;

    public Chroma(Score score, List<long> lines)
    {
        int spans = lines.Count - 1;
        _weights = new double[spans * 12];
        _lowest = new int[spans];
        Array.Fill(_lowest, int.MaxValue);
        foreach (Note note in score.Notes)
        {
            int span = lines.BinarySearch(note.StartTick);
            span = span < 0 ? ~span - 1 : span;
            for (; span < spans && lines[span] < note.EndTick; span++)
            {
                long sounding = Math.Min(note.EndTick, lines[span + 1]) - Math.Max(note.StartTick, lines[span]);
                _weights[(span * 12) + (note.Pitch % 12)] += sounding;
                _lowest[span] = Math.Min(_lowest[span], note.Pitch);
            }
        }
    }

    /// <summary>Pitch class of the lowest note; −1 in silence.</summary>
    public int Bass(int span) => _lowest[span] == int.MaxValue ? -1 : _lowest[span] % 12;

    /// <summary>Cosines of what sounds in a stretch and each of <see cref="Chord.All"/>, 0–1; 0 in silence.</summary>
    public double[] Fits(int span) => Fits(_weights.AsSpan(span * 12, 12));

    /// <summary>The same for the whole piece.</summary>
    public double[] FitsOfAll()
    {
        double[] sum = new double[12];
        for (int i = 0; i < _weights.Length; i++)
        {
            sum[i % 12] += _weights[i];
        }

        return Fits(sum);
    }

    private static double[] Fits(ReadOnlySpan<double> weights)
    {
        double squares = 0;
        foreach (double weight in weights)
        {
            squares += weight * weight;
        }

        double[] fits = new double[Classes.Length];
        double length = Math.Sqrt(squares);
        for (int chord = 0; chord < fits.Length && length > 0; chord++)
        {
            double sum = 0;
            for (int left = Classes[chord]; left != 0; left &= left - 1)
            {
                sum += weights[BitOperations.TrailingZeroCount(left)];
            }

            fits[chord] = sum / (length * Lengths[chord]);
        }

        return fits;
    }
}

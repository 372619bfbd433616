using EventSuite.Music.Notes;

namespace EventSuite.Music.Analysis;

/// <summary>
/// Which chords music has: for each beat or bar the pitch classes, weighted by how long they sound, are compared with the
/// templates of all chords (cosine), and the best way through all stretches is taken (Viterbi), where staying and a root
/// in the bass count extra.
/// </summary>
public static class ChordFinder
{
    /// <summary>Chords from tick 0 to the last note, without gaps. Drums do not count.</summary>
    /// <exception cref="ArgumentException">The music has more stretches than <see cref="ChordOptions.MaxSpans"/>.</exception>
    public static IReadOnlyList<ChordSpan> Find(Score score, ChordOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        options ??= new ChordOptions();
        Score melodic = score.WithoutDrums();
        List<long> lines = Lines(melodic, options);
        var chroma = new Chroma(melodic, lines);
        int[] path = BestPath(chroma, lines.Count - 1, options);
        return [.. path.Select((chord, i) => Span(chroma, i, chord, lines, options))];
    }

    private static ChordSpan Span(Chroma chroma, int span, int chord, List<long> lines, ChordOptions options)
    {
        double fit = chroma.Fits(span)[chord];
        return fit >= options.LeastFit
            ? new ChordSpan(lines[span], lines[span + 1], Chord.All[chord], fit)
            : new ChordSpan(lines[span], lines[span + 1], null, 0);
    }

    /// <summary>Where stretches begin, and where the last ends.</summary>
    private static List<long> Lines(Score score, ChordOptions options)
    {
        var lines = new List<long> { 0 };
        for (long bar = 0; lines[^1] < score.EndTick; bar++)
        {
            long start = score.Bars.StartOf(bar);
            long end = score.Bars.StartOf(bar + 1);
            int beats = options.PerBar ? 1 : score.Bars.SignatureAt(start).Numerator;
            long full = score.Bars.FullBarTicks(start);
            for (int beat = 1; beat <= beats && lines[^1] < Math.Min(end, score.EndTick); beat++)
            {
                lines.Add(Math.Min(end, start + Math.Max(1, full * beat / beats)));
            }

            if (lines.Count > options.MaxSpans)
            {
                throw new ArgumentException($"The music has more than {options.MaxSpans} stretches.", nameof(score));
            }
        }

        return lines;
    }

    /// <summary>What speaks for a chord wherever it stands.</summary>
    private static double[] Prior(Chroma chroma, ChordOptions options) =>
        [.. chroma.FitsOfAll().Select((fit, i) => (options.ContextBonus * fit) - (Chord.All[i].Size > 3 ? options.SeventhCost : 0))];

    private static int[] BestPath(Chroma chroma, int spans, ChordOptions options)
    {
        int chords = Chord.All.Count;
        int[,] from = new int[spans, chords];
        double[] total = new double[chords];
        double[] prior = Prior(chroma, options);
        for (int span = 0; span < spans; span++)
        {
            int best = Array.IndexOf(total, total.Max());
            double[] next = new double[chords];
            double[] fits = chroma.Fits(span);
            for (int chord = 0; chord < chords; chord++)
            {
                bool stays = total[chord] + options.StayBonus >= total[best];
                from[span, chord] = stays ? chord : best;
                next[chord] = (stays ? total[chord] + options.StayBonus : total[best])
                    + fits[chord]
                    + prior[chord]
                    + (chroma.Bass(span) == Chord.All[chord].Root ? options.BassBonus : 0);
            }

            total = next;
        }

        int[] path = new int[spans];
        int at = Array.IndexOf(total, total.Max());
        for (int span = spans - 1; span >= 0; span--)
        {
            path[span] = at;
            at = from[span, at];
        }

        return path;
    }
}

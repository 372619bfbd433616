namespace StyleJudge.Form;

/// <summary>
/// Which strikes are meant together. People and some programs do not begin the notes of a chord at the same instant: what follows
/// within a sixth of the usual gap belongs to the chord. The usual gap is measured on the music itself, so the rule holds in every tempo.
/// </summary>
internal static class ChordGrouper
{
    private const double TogetherShare = 1 / 6.0;

    /// <summary>Gaps shorter than this share of the long ones (nine of ten are shorter than those) are spread chords, no rhythm.</summary>
    private const double RhythmShare = 1 / 20.0;

    /// <param name="sorted">By time.</param>
    public static List<Chord> Group(IReadOnlyList<Strike> sorted)
    {
        double reach = UsualGap(sorted) * TogetherShare;
        var chords = new List<Chord>();
        var pitches = new SortedSet<int>();
        for (int i = 0; i < sorted.Count;)
        {
            double start = sorted[i].Time;
            pitches.Clear();
            for (; i < sorted.Count && (sorted[i].Time == start || sorted[i].Time - start < reach); i++)
            {
                pitches.Add(sorted[i].Pitch);
            }

            chords.Add(new Chord(start, [.. pitches]));
        }

        return chords;
    }

    private static double UsualGap(IReadOnlyList<Strike> sorted)
    {
        double[] gaps = [.. sorted.Zip(sorted.Skip(1), (a, b) => b.Time - a.Time).Where(gap => gap > 0).Order()];
        if (gaps.Length == 0)
        {
            return 0;
        }

        double shortest = gaps[gaps.Length * 9 / 10] * RhythmShare;
        return gaps.Where(gap => gap >= shortest).Average();
    }
}

using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>Measures of form that listeners miss when they are wrong: used while writing and in the model card.</summary>
internal static class Form
{
    /// <summary>Bars in which the leading part plays nothing.</summary>
    public static int EmptyBars(Piece piece)
    {
        NoteEvent[] notes = [.. PieceScore.Notes(piece.Parts[0])];
        return Enumerable.Range(0, piece.Bars).Count(bar => !notes.Any(e => e.End > bar * piece.Meter.BarTicks && e.Start < (bar + 1) * piece.Meter.BarTicks));
    }

    /// <summary>The share of the leading part's bars that are just like the bar before.</summary>
    public static double Monotony(Piece piece)
    {
        if (piece.Bars < 2)
        {
            return 0;
        }

        string[] bars = [.. Enumerable.Range(0, piece.Bars).Select(b => Text(piece, b))];
        return bars.Zip(bars.Skip(1), (a, b) => a == b ? 1.0 : 0).Average();
    }

    /// <summary>Whether the lowest note at the end is the tonic.</summary>
    public static bool EndsOnTonic(Piece piece) => LastChord(piece) is { Length: > 0 } chord && chord.Min() % 12 == (piece.IsMinor ? 9 : 0);

    /// <summary>Whether the last note of the leading part lasts a beat at least, to the end or nearly so.</summary>
    public static bool EndIsHeld(Piece piece)
    {
        NoteEvent last = PieceScore.Notes(piece.Parts[0]).LastOrDefault();
        return last.Ticks >= piece.Meter.BeatTicks && piece.Ticks - last.End <= piece.Meter.BeatTicks * 2;
    }

    /// <summary>Whether the last chord is a major or minor triad (its fifth may be missing) with its root below.</summary>
    public static bool EndsOnTriad(Piece piece)
    {
        int[] chord = LastChord(piece);
        if (chord.Length == 0)
        {
            return false;
        }

        int root = chord.Min() % 12;
        int[] above = [.. chord.Select(p => (p - root + 120) % 12).Distinct().Order()];
        return above is [0, 3, 7] or [0, 4, 7] or [0, 4] or [0, 3];
    }

    /// <summary>How often two parts move together from a fifth to a fifth or an octave to an octave, and how often two parts move together at all.</summary>
    public static (int Parallels, int Motions) Parallels(Piece piece) => Parallels(piece.Parts, 1, piece.Ticks);

    /// <summary>The same from a tick to before another.</summary>
    public static (int Parallels, int Motions) Parallels(IReadOnlyList<IReadOnlyList<NoteEvent>> parts, int from, int to)
    {
        int[][] sounding = [.. parts.Select(p => Sounding(p, from - 1, to))];
        (int parallels, int motions) = (0, 0);
        for (int a = 0; a < sounding.Length; a++)
        {
            for (int b = a + 1; b < sounding.Length; b++)
            {
                for (int i = 1; i < to - from + 1; i++)
                {
                    (int a0, int a1, int b0, int b1) = (sounding[a][i - 1], sounding[a][i], sounding[b][i - 1], sounding[b][i]);
                    if (a0 != a1 && b0 != b1 && a0 >= 0 && b0 >= 0 && a1 >= 0 && b1 >= 0)
                    {
                        motions++;
                        parallels += a1 - a0 == b1 - b0 && Math.Abs(a0 - b0) % 12 is 0 or 7 ? 1 : 0;
                    }
                }
            }
        }

        return (parallels, motions);
    }

    private static int[] LastChord(Piece piece) => [.. piece.Parts.Select(p => PieceScore.Notes(p).LastOrDefault()).Where(e => e.Ticks > 0).SelectMany(e => e.Pitches())];

    private static string Text(Piece piece, int bar) => string.Join(' ', piece.Crop(bar, 1).Parts[0].Select(e => $"{e.Start}:{e.Ticks}:{e.Pitch}"));

    /// <summary>What sounds at each tick, −1 for nothing.</summary>
    private static int[] Sounding(IReadOnlyList<NoteEvent> part, int from, int to)
    {
        int[] pitches = new int[to - from];
        Array.Fill(pitches, -1);
        foreach (NoteEvent e in PieceScore.Notes(part))
        {
            int start = Math.Max(e.Start, from), end = Math.Min(e.End, to);
            if (end > start)
            {
                Array.Fill(pitches, e.Pitch, start - from, end - start);
            }
        }

        return pitches;
    }
}

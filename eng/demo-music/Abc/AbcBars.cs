using DemoMusic.Score;

namespace DemoMusic.Abc;

/// <summary>Writes repeats out, checks that bars add up and joins them to a tune.</summary>
internal static class AbcBars
{
    /// <summary>The bars in the order in which they sound.</summary>
    public static List<AbcBar> Unfold(string tune, List<AbcBar> bars)
    {
        List<AbcBar> unfolded = [];
        int start = 0;
        for (int i = 0; i < bars.Count; i++)
        {
            start = bars[i].RepeatStarts ? i : start;
            unfolded.Add(bars[i]);
            if (bars[i].RepeatEnds)
            {
                unfolded.AddRange(bars[start..(i + 1)]);
                start = i + 1;
            }
        }

        return unfolded.Count > 0 ? unfolded : throw new AbcException(tune, 1, "there are no notes.");
    }

    /// <summary>Joins bars to a tune; a short bar must be filled by the pickup that follows it.</summary>
    public static Tune Join(string tune, string title, Meter meter, Key key, List<AbcBar> bars)
    {
        List<Note> melody = [];
        List<(int Start, Chord Chord)> chords = [];
        int pickup = bars[0].Length < meter.Bar ? bars[0].Length : 0;
        int at = pickup > 0 ? meter.Bar - pickup : 0;
        bool tied = false;
        for (int i = 0; i < bars.Count; i++)
        {
            bool mayBeShort = bars[i].RepeatEnds || i == bars.Count - 1;
            Check(tune, meter, at, bars[i], mayBeShort ? Opening(meter, bars, i) : 0);
            chords.AddRange(bars[i].Chords.Select(chord => (at + chord.Start, chord.Chord)));
            foreach ((Note note, bool ties) in bars[i].Notes)
            {
                Note placed = note with { Start = at + note.Start };
                if (tied && (melody[^1].Pitch != placed.Pitch || melody[^1].End != placed.Start))
                {
                    throw new AbcException(tune, bars[i].Line, "a tie must lead to the same pitch.");
                }

                if (tied)
                {
                    melody[^1] = melody[^1] with { Length = melody[^1].Length + placed.Length };
                }
                else
                {
                    melody.Add(placed);
                }

                tied = ties;
            }

            at += bars[i].Length;
        }

        int count = (at + meter.Bar - 1) / meter.Bar;
        return new Tune(title, meter, key, pickup, count, melody, Spans(tune, chords, count * meter.Bar));
    }

    // The pickup that completes bar i: the next bar's when that is short, at the end the first bar's.
    private static int Opening(Meter meter, List<AbcBar> bars, int i)
    {
        int length = bars[(i + 1) % bars.Count].Length;
        return length < meter.Bar ? length : 0;
    }

    // Only where a repeat ends, and at the very end, may a bar be short: by just what the pickup gives.
    private static void Check(string tune, Meter meter, int at, AbcBar bar, int allowedShort)
    {
        int filled = (at % meter.Bar) + bar.Length;
        if (filled != meter.Bar && filled != meter.Bar - allowedShort)
        {
            const int Sixteenth = Meter.Whole / 16;
            throw new AbcException(
                tune, bar.Line, $"a bar does not add up: {filled / (double)Sixteenth} sixteenths rather than {meter.Bar / Sixteenth}.");
        }
    }

    private static List<ChordSpan> Spans(string tune, List<(int Start, Chord Chord)> chords, int end)
    {
        if (chords.Count == 0)
        {
            throw new AbcException(tune, 1, "there are no chord symbols.");
        }

        IEnumerable<int> ends = chords.Skip(1).Select(chord => chord.Start).Append(end);
        return [.. chords.Zip(ends, (chord, next) => new ChordSpan(chord.Start, next - chord.Start, chord.Chord))];
    }
}

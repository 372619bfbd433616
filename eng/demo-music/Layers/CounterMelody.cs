using DemoMusic.Score;

namespace DemoMusic.Layers;

/// <summary>
/// A second voice of long notes: from chord to chord the nearest tone that the melody does not sing just then,
/// rather against the melody's direction, with a passing note where a third lies between.
/// </summary>
public sealed record CounterMelody(Instrument Instrument) : Layer(Instrument)
{
    /// <summary>The lowest key of its range, which is a tenth wide.</summary>
    public int Low { get; init; } = 55;

    /// <inheritdoc/>
    public override IEnumerable<Note> Play(Tune tune, SeededRandom random)
    {
        int pitch = Low + 8;
        int sung = Sung(tune, 0);
        List<Note> line = [];
        foreach (ChordSpan span in tune.Chords)
        {
            int now = Sung(tune, span.Start);
            int against = -Math.Sign(now - sung);
            pitch = Enumerable.Range(Low, 17).Where(span.Chord.Has).MinBy(tone => Cost(tone, pitch, now, against));
            line.Add(new Note(span.Start, span.Length, pitch));
            sung = now;
        }

        return line.SelectMany((note, i) => i + 1 < line.Count ? Lead(tune, note, line[i + 1]) : [note]);
    }

    /// <inheritdoc/>
    public override IEnumerable<Note> Close(Chord last, int start, int length) =>
        [new Note(start, length, last.Voiced(Low + 3)[^1])];

    private static int Cost(int tone, int before, int sung, int against)
    {
        int step = tone - before;
        int lazy = step == 0 ? 3 : 0;
        int doubled = Key.Mod(tone - sung) == 0 ? 6 : 0;
        int parallel = step != 0 && Math.Sign(step) != against ? 2 : 0;
        return (Math.Abs(step) * 2) + lazy + doubled + parallel;
    }

    private static Note[] Lead(Tune tune, Note note, Note next)
    {
        int gap = next.Pitch - note.Pitch;
        int tail = Math.Min(note.Length / 2, tune.Meter.Beat);
        return Math.Abs(gap) is 3 or 4
            ? [note with { Length = note.Length - tail }, new Note(note.End - tail, tail, tune.Key.Neighbour(note.Pitch, Math.Sign(gap)), -4)]
            : [note];
    }

    private static int Sung(Tune tune, int tick)
    {
        Note? note = tune.Melody.Where(n => n.Start <= tick).Select(n => (Note?)n).LastOrDefault();
        return (note ?? tune.Melody[0]).Pitch;
    }
}

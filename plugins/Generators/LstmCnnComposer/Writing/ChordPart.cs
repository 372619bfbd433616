using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Writing;

/// <summary>Inner voices played as chords by one instrument.</summary>
internal static class ChordPart
{
    private const int UsualNotes = 3;
    private const int MostNotes = 5;
    private const int LowestDoubled = 50;
    private const int Lowest = 45;

    /// <summary>The chords: struck where the harmony changes, or as often as the density says.</summary>
    /// <param name="parts">The melody, below which the chords stay; bass, which gives the chord its missing note; alto; tenor.</param>
    /// <param name="beat">Ticks of a beat.</param>
    /// <param name="ticks">Length of the piece.</param>
    /// <param name="barTicks">Length of a bar: chords are struck anew on bar lines.</param>
    /// <param name="settings">Chord density, chord depth and notes at once.</param>
    public static NoteEvent[] Of(IReadOnlyList<NoteEvent[]> parts, int beat, int ticks, int barTicks, Settings settings)
    {
        int wanted = settings.NotesAtOnce > 0 ? settings.NotesAtOnce
            : settings.Features[StyleFeatures.ChordDepth] is { } depth ? (int)Math.Clamp(Math.Round(depth), 1, MostNotes) : UsualNotes;
        double? density = settings.Features[StyleFeatures.ChordDensity];
        NoteEvent[] melody = [.. PieceScore.Notes(parts[0])];
        NoteEvent[] tenor = [.. PieceScore.Notes(parts[Accompanist.Tenor])], alto = [.. PieceScore.Notes(parts[Accompanist.Alto])], bass = [.. PieceScore.Notes(parts[Accompanist.Bass])];
        var events = new List<NoteEvent>();
        int[] last = [];
        for (int start = 0, number = 0; start < ticks; start += beat, number++)
        {
            int bar = start / barTicks * barTicks;
            int[] chord = Chord(Sounding(tenor, start), Sounding(alto, start), Sounding(bass, start), wanted, Height(melody, bar, bar + barTicks));
            bool isStruck = density is { } d ? Math.Floor((number + 1) * d) > Math.Floor(number * d) || number == 0 : start % barTicks < beat || !chord.SequenceEqual(last);
            int end = Math.Min(ticks, start + beat);
            if (isStruck || events.Count == 0)
            {
                int top = chord.Length == 0 ? NoteEvent.Rest : chord.Max();
                events.Add(new NoteEvent(start, end - start, top, chord.Where(p => p < top && top - p <= NoteEvent.DeepestBelow).Aggregate(0u, (mask, p) => mask | (1u << (top - p)))));
                last = chord;
            }
            else
            {
                events[^1] = events[^1] with { Ticks = end - events[^1].Start };
            }
        }

        return [.. events];
    }

    /// <summary>Tenor and alto, the bass's note above them or between, then doublings. A semitone from another the bass passes by, and is left out.</summary>
    private static int[] Chord(int tenor, int alto, int bass, int wanted, double height)
    {
        int[] upper = [.. new[] { tenor, alto }.Where(p => p >= 0)];
        int[] all = bass < 0 || Array.Exists(upper, p => Math.Abs(p - bass) % 12 is 1 or 11) ? upper : [.. upper, bass];
        var pitches = new List<int>();
        void Add(int note)
        {
            int pitch = Lowered(note, height);
            if (pitches.Count < wanted && !pitches.Contains(pitch))
            {
                pitches.Add(pitch);
            }
        }

        foreach (int pitch in upper)
        {
            Add(pitch);
        }

        if (all.Length > upper.Length)
        {
            Add(Doubled(bass));
        }

        foreach (int pitch in all.Select(Doubled))
        {
            Add(pitch);
            Add(pitch + 12);
            Add(Lowered(pitch, pitch - 1));
        }

        return [.. pitches.Order()];
    }

    /// <summary>The note in the octave of doublings.</summary>
    private static int Doubled(int pitch) => LowestDoubled + ((pitch + 120 - LowestDoubled) % 12);

    /// <summary>What lies above a height an octave or two lower: a melody is heard when nothing covers it.</summary>
    private static int Lowered(int pitch, double height) => pitch > height && pitch - 12 >= Lowest ? Lowered(pitch - 12, height) : pitch;

    /// <summary>How high a bar of the melody lies on average; no height where it rests.</summary>
    private static double Height(NoteEvent[] melody, int start, int end) =>
        melody.Where(e => e.Start < end && e.End > start).Select(e => (double)e.Pitch).DefaultIfEmpty(double.PositiveInfinity).Average();

    private static int Sounding(NoteEvent[] voice, int tick)
    {
        NoteEvent e = Array.Find(voice, v => v.Start <= tick && v.End > tick);
        return e.Ticks > 0 ? e.Pitch : NoteEvent.Rest;
    }
}

using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Writing;

/// <summary>Inner voices played as chords by one instrument.</summary>
internal static class ChordPart
{
    private const int UsualNotes = 3;
    private const int MostNotes = 5;
    private const int LowestDoubled = 50;

    /// <summary>The chords: struck where the harmony changes, or as often as the density says.</summary>
    /// <param name="bass">Gives the chord its missing note.</param>
    /// <param name="alto">Upper inner voice.</param>
    /// <param name="tenor">Lower inner voice.</param>
    /// <param name="beat">Ticks of a beat.</param>
    /// <param name="ticks">Length of the piece.</param>
    /// <param name="barTicks">Length of a bar: chords are struck anew on bar lines.</param>
    /// <param name="settings">Chord density, chord depth and notes at once.</param>
    public static NoteEvent[] Of(NoteEvent[] bass, NoteEvent[] alto, NoteEvent[] tenor, int beat, int ticks, int barTicks, Settings settings)
    {
        int wanted = settings.NotesAtOnce > 0 ? settings.NotesAtOnce
            : settings.Features[StyleFeatures.ChordDepth] is { } depth ? (int)Math.Clamp(Math.Round(depth), 1, MostNotes) : UsualNotes;
        double? density = settings.Features[StyleFeatures.ChordDensity];
        NoteEvent[][] voices = [[.. PieceScore.Notes(tenor)], [.. PieceScore.Notes(alto)], [.. PieceScore.Notes(bass)]];
        var events = new List<NoteEvent>();
        int[] last = [];
        for (int start = 0, number = 0; start < ticks; start += beat, number++)
        {
            int[] chord = Chord([.. voices.Select(v => Sounding(v, start))], wanted);
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

    /// <summary>Tenor and alto, the bass's note above them or between, then doublings an octave below.</summary>
    private static int[] Chord(int[] sounding, int wanted)
    {
        var pitches = new List<int>();
        void Add(int pitch)
        {
            if (pitches.Count < wanted && !pitches.Contains(pitch))
            {
                pitches.Add(pitch);
            }
        }

        foreach (int pitch in sounding.Take(2).Where(p => p >= 0))
        {
            Add(pitch);
        }

        if (sounding[2] >= 0)
        {
            int raised = LowestDoubled + (((sounding[2] - LowestDoubled) % 12) + 12) % 12;
            Add(raised);
        }

        foreach (int pitch in sounding.Where(p => p >= 0).Select(p => LowestDoubled + ((((p - LowestDoubled) % 12) + 12) % 12)).ToArray())
        {
            Add(pitch);
            Add(pitch + 12);
        }

        return [.. pitches.Order()];
    }

    private static int Sounding(NoteEvent[] voice, int tick)
    {
        NoteEvent e = Array.Find(voice, v => v.Start <= tick && v.End > tick);
        return e.Ticks > 0 ? e.Pitch : NoteEvent.Rest;
    }
}

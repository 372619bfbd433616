using EventSuite.Music.Notes;

namespace EventSuite.Music.Abc.Writing;

/// <summary>What sounds one after another: the notes of a song as a single line of notes, chords and rests.</summary>
internal static class AbcEvents
{
    // What is rounded is rounded to this part of a whole note.
    private const long Rounding = 1920;

    // Denominators beyond this make no readable length.
    private const long MaxDenominator = 9999;

    /// <summary>The line without gaps from 0 on; an event without pitches is a rest.</summary>
    public static List<(Fraction Start, Fraction End, int[] Pitches)> Of(Song song, int? track)
    {
        List<(Fraction Start, Fraction End, int[] Pitches)> events = [];
        Fraction now = Fraction.Zero;
        Note[] notes = [.. song.Notes.Where(note => !note.IsDrum && (track is null || note.Track == track))];
        for (int i = 0; i < notes.Length;)
        {
            Fraction start = TimeOf(song, notes[i].StartTick);
            Fraction end = start;
            SortedSet<int> pitches = [];

            // "Before" as well: a later tick that is exact may lie before this one, when this one was rounded up.
            for (; i < notes.Length && TimeOf(song, notes[i].StartTick) <= start; i++)
            {
                Fraction its = TimeOf(song, notes[i].EndTick);
                end = its > end ? its : end;
                pitches.Add(notes[i].Pitch);
            }

            Fraction next = i < notes.Length ? TimeOf(song, notes[i].StartTick) : end;
            end = next < end ? next : end;
            if (end == start)
            {
                continue;
            }

            if (start > now)
            {
                events.Add((now, start, []));
            }

            events.Add((start, end, [.. pitches]));
            now = end;
        }

        return events;
    }

    /// <summary>A tick as a part of a whole note, rounded when ABC could not say it.</summary>
    public static Fraction TimeOf(Song song, long tick)
    {
        (long numerator, long denominator) = song.Grid.WholeNoteTicks;
        Int128 above = (Int128)tick * denominator;
        if (Int128.Abs(above) <= long.MaxValue && new Fraction((long)above, numerator) is var exact && exact.Denominator <= MaxDenominator && AbcTime.IsOnGrain(exact))
        {
            return exact;
        }

        return new Fraction((long)(((above * Rounding * 2) + numerator) / (2 * (Int128)numerator)), Rounding);
    }
}

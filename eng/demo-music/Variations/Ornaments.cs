using DemoMusic.Score;

namespace DemoMusic.Variations;

/// <summary>Ornaments of the melody: mordents and turns on long notes, passing notes across thirds.</summary>
public static class Ornaments
{
    /// <summary>The melody ornamented; which notes is a matter of the seed.</summary>
    /// <param name="tune">The tune.</param>
    /// <param name="percent">How many of the notes that could be ornamented are.</param>
    /// <param name="random">Chance.</param>
    public static Tune Apply(Tune tune, int percent, SeededRandom random)
    {
        List<Note> melody = [];
        for (int i = 0; i < tune.Melody.Count; i++)
        {
            Note note = tune.Melody[i];
            int leap = i + 1 < tune.Melody.Count && tune.Melody[i + 1].Start == note.End ? tune.Melody[i + 1].Pitch - note.Pitch : 0;
            if (note.Length < Meter.Quarter || !random.Chance(percent))
            {
                melody.Add(note);
            }
            else if (Math.Abs(leap) is 3 or 4)
            {
                melody.AddRange(Passing(tune.Key, note, Math.Sign(leap)));
            }
            else
            {
                melody.AddRange(random.Chance(50) ? Mordent(tune.Key, note) : Turn(tune.Key, note));
            }
        }

        return tune with { Melody = melody };
    }

    private static Note[] Passing(Key key, Note note, int direction)
    {
        int tail = Math.Min(note.Length / 2, Meter.Quarter / 2);
        return [note with { Length = note.Length - tail }, new Note(note.End - tail, tail, key.Neighbour(note.Pitch, direction), -6)];
    }

    private static Note[] Mordent(Key key, Note note)
    {
        const int Quick = Meter.Quarter / 8;
        return
        [
            note with { Length = Quick },
            new Note(note.Start + Quick, Quick, key.Neighbour(note.Pitch, 1), -8),
            note with { Start = note.Start + (2 * Quick), Length = note.Length - (2 * Quick) },
        ];
    }

    // The turn closes the note: upper neighbour, note, lower neighbour, note.
    private static Note[] Turn(Key key, Note note)
    {
        int quick = Math.Min(note.Length / 6, Meter.Quarter / 4);
        int first = note.Length - (4 * quick);
        int at = note.Start + first;
        return
        [
            note with { Length = first },
            new Note(at, quick, key.Neighbour(note.Pitch, 1), -6),
            new Note(at + quick, quick, note.Pitch, -8),
            new Note(at + (2 * quick), quick, key.Neighbour(note.Pitch, -1), -6),
            new Note(at + (3 * quick), quick, note.Pitch, -4),
        ];
    }
}

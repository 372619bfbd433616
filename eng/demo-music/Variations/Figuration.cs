using DemoMusic.Score;

namespace DemoMusic.Variations;

/// <summary>Breaks long melody notes into running ones that circle through the chord, as variations of the classics do.</summary>
public static class Figuration
{
    /// <summary>The melody with every note of a quarter or longer broken into pieces of <paramref name="step"/> ticks.</summary>
    public static Tune Apply(Tune tune, int step)
    {
        List<Note> melody = [];
        foreach (Note note in tune.Melody)
        {
            int pieces = note.Length / step;
            if (note.Length < Meter.Quarter || note.Length % step != 0)
            {
                melody.Add(note);
                continue;
            }

            Chord chord = tune.ChordAt(note.Start);
            int above = ChordTone(chord, note.Pitch, 1);
            int below = ChordTone(chord, note.Pitch, -1);
            int[] circle = [note.Pitch, above, note.Pitch, below];
            for (int i = 0; i < pieces; i++)
            {
                melody.Add(new Note(note.Start + (i * step), step, circle[i % circle.Length], i == 0 ? 4 : -6));
            }
        }

        return tune with { Melody = melody };
    }

    private static int ChordTone(Chord chord, int pitch, int direction)
    {
        int tone = pitch + (2 * direction);
        while (!chord.Has(tone))
        {
            tone += direction;
        }

        return tone;
    }
}

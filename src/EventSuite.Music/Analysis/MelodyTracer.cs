using EventSuite.Music.Notes;

namespace EventSuite.Music.Analysis;

/// <summary>
/// The best chain of notes, by dynamic programming over the 64 notes before each. The weights were fitted by hand and
/// coordinate search on every eighth song of POP909 with its three tracks merged; the songs with odd index were kept for the test.
/// Linear in the number of notes.
/// </summary>
internal static class MelodyTracer
{
    private const int Neighbours = 32;
    private const int Predecessors = 64;
    private const double Together = 0.06; // quarters: what starts so close starts together
    private const double Worth = 1;
    private const double Loudness = 0.88; // per standard deviation of velocity
    private const double Length = 0.1; // per quarter, up to 1.5
    private const double HigherTogether = 0.22;
    private const double LowerTogether = 0.23;
    private const double HigherHeld = 0.07;
    private const double Register = 0.056; // per semitone from the melody's register
    private const double Leap = 0.19; // per semitone beyond a whole tone
    private const double Overlap = 7; // per quarter, up to 2
    private const double Rest = 0.1; // per quarter, up to 4

    public static IReadOnlyList<Note> Trace(Score score)
    {
        ReadOnlySpan<Note> notes = score.Notes.AsSpan();
        double quarter = score.TicksPerQuarter;
        double[] total = Worths(notes, quarter);
        int[] from = new int[notes.Length];
        int best = -1;
        for (int i = 0; i < notes.Length; i++)
        {
            double chain = 0;
            from[i] = -1;
            for (int j = i - 1; j >= Math.Max(0, i - Predecessors); j--)
            {
                double through = total[j] - Step(notes[j], notes[i], quarter);
                if (through > chain && notes[j].StartTick < notes[i].StartTick - (Together * quarter))
                {
                    (chain, from[i]) = (through, j);
                }
            }

            total[i] += chain;
            best = best < 0 || total[i] > total[best] ? i : best;
        }

        var line = new List<Note>();
        for (; best >= 0; best = from[best])
        {
            line.Add(notes[best]);
        }

        line.Reverse();
        return line;
    }

    private static double Step(in Note last, in Note next, double quarter)
    {
        double overlap = Math.Max(0, Math.Min(last.EndTick, next.EndTick) - next.StartTick) / quarter;
        double rest = Math.Max(0, next.StartTick - last.EndTick) / quarter;
        return (Leap * Math.Max(0, Math.Abs(next.Pitch - last.Pitch) - 2)) + (Overlap * Math.Min(overlap, 2)) + (Rest * Math.Min(rest, 4));
    }

    private static double[] Worths(ReadOnlySpan<Note> notes, double quarter)
    {
        double[] worths = new double[notes.Length];
        (double mean, double deviation, double register) = Survey(notes);
        for (int i = 0; i < notes.Length; i++)
        {
            Note note = notes[i];
            int higher = 0;
            int lower = 0;
            int held = 0;
            for (int j = Math.Max(0, i - Neighbours); j < Math.Min(notes.Length, i + Neighbours); j++)
            {
                Note other = notes[j];
                if (Math.Abs(other.StartTick - note.StartTick) <= Together * quarter)
                {
                    higher += other.Pitch > note.Pitch ? 1 : 0;
                    lower += other.Pitch < note.Pitch && note.Pitch - other.Pitch <= 12 ? 1 : 0;
                }

                held += j < i && other.Pitch > note.Pitch && other.EndTick > note.StartTick + (0.1 * quarter) ? 1 : 0;
            }

            worths[i] = Worth + (Loudness * (note.Velocity - mean) / deviation) + (Length * Math.Min(1.5, note.DurationTicks / quarter))
                - (HigherTogether * higher) - (LowerTogether * lower) - (HigherHeld * held) - (Register * Math.Abs(note.Pitch - register));
        }

        return worths;
    }

    /// <summary>Mean velocity, its deviation (at least 2, so that even playing says nothing), and the upper-middle pitch of the skyline.</summary>
    private static (double Mean, double Deviation, double Register) Survey(ReadOnlySpan<Note> notes)
    {
        double sum = 0;
        double squares = 0;
        var tops = new List<byte>();
        for (int i = 0; i < notes.Length; i++)
        {
            sum += notes[i].Velocity;
            squares += notes[i].Velocity * notes[i].Velocity;
            if (i + 1 == notes.Length || notes[i + 1].StartTick > notes[i].StartTick)
            {
                tops.Add(notes[i].Pitch); // notes that start together are in the order of pitches
            }
        }

        tops.Sort();
        double mean = sum / Math.Max(1, notes.Length);
        double deviation = Math.Sqrt(Math.Max(0, (squares / Math.Max(1, notes.Length)) - (mean * mean)));
        return (mean, deviation + 2, tops.Count == 0 ? 0 : tops[tops.Count * 6 / 10]);
    }
}

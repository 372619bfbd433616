using EventSuite.Music.Notes;

namespace EventSuite.Music.Abc.Writing;

/// <summary>A key signature for music that names none.</summary>
internal static class AbcKeyGuess
{
    // Pitch classes of a major scale, as bits.
    private const int Major = 0b1010_1011_0101;

    /// <summary>The major key that holds the most ticks of the notes; of equal ones that with the fewest accidentals.</summary>
    public static AbcKey Of(ReadOnlySpan<Note> notes)
    {
        Span<long> ticks = stackalloc long[12];
        foreach (ref readonly Note note in notes)
        {
            ticks[note.Pitch % 12] += note.IsDrum ? 0 : note.DurationTicks;
        }

        int best = 0;
        long most = -1;
        foreach (int sharps in (ReadOnlySpan<int>)[0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6])
        {
            long held = 0;
            for (int pitchClass = 0; pitchClass < 12; pitchClass++)
            {
                int degree = (pitchClass - (sharps * 7) + 84) % 12;
                held += (Major >> degree & 1) == 1 ? ticks[pitchClass] : 0;
            }

            (most, best) = held > most ? (held, sharps) : (most, best);
        }

        return AbcKey.OfSignature(best, false);
    }
}

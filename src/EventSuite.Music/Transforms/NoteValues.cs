using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>Whether times are such that people write them: parts of a quarter note by 16, 12, 10 or 14.</summary>
internal static class NoteValues
{
    private static readonly int[] s_parts = [16, 12, 10, 14];

    /// <summary>True when all notes begin and end there, or on the tick nearest to it.</summary>
    public static bool Hold(Song song)
    {
        (long numerator, long denominator) = song.Grid.WholeNoteTicks;
        bool IsOne(long tick)
        {
            long inBar = tick - song.Grid.StartOf(song.Grid.BarAt(tick));
            return Array.Exists(s_parts, parts =>
            {
                Int128 above = (Int128)4 * parts * denominator;
                return Score.Round(Score.Round(inBar, above, numerator), numerator, above) == inBar;
            });
        }

        return song.Notes.All(note => IsOne(note.StartTick) && IsOne(note.EndTick));
    }
}

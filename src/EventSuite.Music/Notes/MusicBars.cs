namespace EventSuite.Music.Notes;

/// <summary>Which bars of the grid are music.</summary>
/// <param name="FirstGridBar">The first full bar.</param>
/// <param name="Count">Full bars.</param>
/// <param name="HasPickup">The bar before the first is a pick-up.</param>
internal sealed record MusicBars(long FirstGridBar, long Count, bool HasPickup)
{
    public static MusicBars Of(BarGrid grid, ReadOnlySpan<Note> notes)
    {
        if (notes.IsEmpty)
        {
            return new MusicBars(0, 0, false);
        }

        long first = long.MaxValue;
        long lastOnset = 0;
        long end = 0;
        foreach (ref readonly Note note in notes)
        {
            long home = HomeTick(grid, note);
            first = Math.Min(first, home);
            lastOnset = Math.Max(lastOnset, home);
            end = Math.Max(end, note.EndTick);
        }

        long firstBar = grid.BarAt(first);
        long lastBar = grid.BarAt(lastOnset);
        long soundingBar = grid.BarAt(Math.Max(end - 1, lastOnset));

        // A tail of less than a beat is the release of the bar before.
        if (soundingBar > lastBar && end - grid.StartOf(soundingBar) < grid.BeatTicks(end - 1))
        {
            soundingBar--;
        }

        lastBar = Math.Max(lastBar, soundingBar);
        bool pickup = lastBar > firstBar && IsPickup(grid, firstBar, first);
        long start = firstBar + (pickup ? 1 : 0);
        return new MusicBars(start, lastBar - start + 1, pickup);
    }

    /// <summary>Where the note was meant to start: the bar line it was played just before, or else its start.</summary>
    public static long HomeTick(BarGrid grid, in Note note)
    {
        long reach = note.StartTick + grid.ThirtySecondTicks - 1;
        if (note.EndTick <= note.StartTick + 1)
        {
            return note.StartTick;
        }

        long line = grid.StartOf(grid.BarAt(reach));
        return line > note.StartTick && note.EndTick - line > line - note.StartTick ? line : note.StartTick;
    }

    private static bool IsPickup(BarGrid grid, long bar, long firstTick)
    {
        long start = grid.StartOf(bar);
        long next = grid.StartOf(bar + 1);
        long length = next - start;
        bool cut = length < grid.FullBarTicks(start);
        bool shorterThanNext = bar == grid.BarAt(grid.SignatureAt(start).Tick) && length < grid.FullBarTicks(next);
        return cut || shorterThanNext || 2 * (firstTick - start) >= length;
    }
}

using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>
/// Draws notes to the nearest line of a grid. Lines count from the bar line before; the next bar line is one too. Of two
/// lines equally near the later is taken, and a straight one before a triplet. With a strength below 1 the way is rounded to the nearest tick.
/// </summary>
public static class Quantiser
{
    /// <summary>The song with its notes drawn to the grid; all other events stay where they are.</summary>
    public static Song Quantise(this Song song, QuantiseOptions options)
    {
        ArgumentNullException.ThrowIfNull(song);
        Func<Note, Note> draw = Drawer(song.Grid, options);
        return NoteWriter.Replace(song, song.Notes.Select(draw));
    }

    /// <summary>The score with its notes drawn to the grid.</summary>
    public static Score Quantise(this Score score, QuantiseOptions options)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.With(score.Notes.Select(Drawer(score.Bars, options)));
    }

    private static Func<Note, Note> Drawer(BarGrid bars, QuantiseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LinesPerQuarter, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.LinesPerQuarter, 96, nameof(options));
        if (options.Strength is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Strength, "Strength is from 0 to 1.");
        }

        return note =>
        {
            long start = Draw(bars, options, note.StartTick);
            long end = Draw(bars, options, note.EndTick);
            long shortest = Math.Max(1, bars.WholeNoteTicks.Numerator / (4 * options.LinesPerQuarter * bars.WholeNoteTicks.Denominator));
            return note with { StartTick = start, DurationTicks = options.Ends ? Math.Max(end - start, Math.Min(shortest, Math.Max(1, note.DurationTicks))) : note.DurationTicks };
        };
    }

    private static long Draw(BarGrid bars, QuantiseOptions options, long tick)
    {
        long line = Nearest(bars, options.LinesPerQuarter, 1, tick);
        if (options.Triplets)
        {
            // Three lines where the grid has two: half as many again.
            long triplet = Nearest(bars, 3 * options.LinesPerQuarter, 2, tick);
            line = Math.Abs(triplet - tick) < Math.Abs(line - tick) ? triplet : line;
        }

        return tick + (long)Math.Round(options.Strength * (line - tick), MidpointRounding.AwayFromZero);
    }

    /// <summary>The nearest of lines that stand every <paramref name="parts"/> / <paramref name="lines"/> quarter notes.</summary>
    private static long Nearest(BarGrid bars, long lines, long parts, long tick)
    {
        long bar = bars.BarAt(tick);
        long start = bars.StartOf(bar);
        long next = bars.StartOf(bar + 1);
        Int128 numerator = (Int128)4 * lines * bars.WholeNoteTicks.Denominator;
        Int128 denominator = (Int128)parts * bars.WholeNoteTicks.Numerator;
        long number = Score.Round(tick - start, numerator, denominator);
        long line = Math.Min(next, start + Score.Round(number, denominator, numerator));
        return next - tick <= Math.Abs(line - tick) ? next : line;
    }
}

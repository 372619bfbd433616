using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Repeats that a file plays out are taken back: they would teach nothing but to repeat, and flatter every model.</summary>
internal static class Repeats
{
    private static readonly int[] Lengths = [16, 8];

    /// <summary>The piece without the first of two sections of 16 or 8 bars that are alike up to their last bar.</summary>
    public static Piece Merge(Piece piece)
    {
        foreach (int length in Lengths)
        {
            for (int bar = 0; bar + (2 * length) <= piece.Bars;)
            {
                if (AreAlike(piece, bar, bar + length, length - 1))
                {
                    piece = Without(piece, bar, length);
                }
                else
                {
                    bar += length;
                }
            }
        }

        return piece;
    }

    private static bool AreAlike(Piece piece, int first, int second, int bars) => piece.Parts.All(part =>
        Notes(part, first * piece.Meter.BarTicks, bars * piece.Meter.BarTicks).SequenceEqual(Notes(part, second * piece.Meter.BarTicks, bars * piece.Meter.BarTicks)));

    private static IEnumerable<(int, int)> Notes(NoteEvent[] part, int start, int ticks) =>
        part.Where(e => e.IsNote && e.Start >= start && e.Start < start + ticks).Select(e => (e.Start - start, e.Pitch));

    private static Piece Without(Piece piece, int bar, int count)
    {
        Piece head = bar == 0 ? piece with { Bars = 0 } : piece.Crop(0, bar);
        Piece tail = piece.Crop(bar + count, piece.Bars - bar - count);
        int shift = bar * piece.Meter.BarTicks;
        return piece with
        {
            Bars = piece.Bars - count,
            Parts = [.. tail.Parts.Select((part, i) => (NoteEvent[])[.. bar == 0 ? [] : head.Parts[i], .. part.Select(e => e with { Start = e.Start + shift })])],
        };
    }
}

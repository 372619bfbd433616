using EventSuite.Music.Notes;

namespace LstmCnnComposer.Pieces;

/// <summary>A piece as notes, for measures and comparisons.</summary>
internal static class PieceScore
{
    /// <summary>The notes of all parts, a track and channel for each, in the normalised key; notes held on are one.</summary>
    public static Score Of(Piece piece) => new(
        Meter.TicksPerQuarter,
        piece.Parts.SelectMany((part, i) => Notes(part).SelectMany(e => e.Pitches().Select(p => new Note(e.Start, e.Ticks, (byte)Math.Clamp(p, 0, 127), 80, (byte)i, 0, i)))),
        [new TimeSignature(0, piece.Meter.Beats, piece.Meter.Unit)]);

    /// <summary>The notes of a part with what holds them on added to them.</summary>
    public static IEnumerable<NoteEvent> Notes(IEnumerable<NoteEvent> part)
    {
        NoteEvent? open = null;
        foreach (NoteEvent e in part)
        {
            if (e.Pitch == NoteEvent.Hold && open is { } held)
            {
                open = held with { Ticks = e.End - held.Start };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = e.IsNote ? e : null;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}

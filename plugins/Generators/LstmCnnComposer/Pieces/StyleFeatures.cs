namespace LstmCnnComposer.Pieces;

/// <summary>The measures that a style can be steered by, taken from a piece's leading part (chords from all parts).</summary>
internal static class StyleFeatures
{
    public const int Span = 0;
    public const int Leaps = 1;
    public const int ChordDensity = 2;
    public const int ChordDepth = 3;
    public const int TonalCentre = 4;
    public const int RhythmDensity = 5;
    public const int Count = 6;

    /// <summary>
    /// Semitones from the lowest to the highest note; mean semitones from note to note; share of events that are chords;
    /// mean notes of those; mean pitch; notes a quarter.
    /// </summary>
    public static double[] Measure(Piece piece)
    {
        double[] values = new double[Count];
        NoteEvent[] lead = [.. piece.Parts[0].Where(e => e.IsNote)];
        NoteEvent[] all = [.. piece.Parts.SelectMany(p => p).Where(e => e.IsNote)];
        NoteEvent[] chords = [.. all.Where(e => e.Below != 0)];
        if (lead.Length > 0)
        {
            values[Span] = lead.Max(e => e.Pitch) - lead.Min(e => e.Pitch);
            values[TonalCentre] = lead.Average(e => e.Pitch);
            values[Leaps] = lead.Zip(lead.Skip(1), (a, b) => Math.Abs(b.Pitch - a.Pitch)).DefaultIfEmpty(0).Average();
        }

        values[ChordDensity] = all.Length == 0 ? 0 : (double)chords.Length / all.Length;
        values[ChordDepth] = chords.Length == 0 ? 1 : chords.Average(e => e.Notes);
        values[RhythmDensity] = lead.Length * (double)Meter.TicksPerQuarter / piece.Ticks;
        return values;
    }
}

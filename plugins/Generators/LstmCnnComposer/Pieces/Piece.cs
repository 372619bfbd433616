namespace LstmCnnComposer.Pieces;

/// <summary>Music as the networks see it: whole bars, in C major or A minor, parts whose events follow one another without gap.</summary>
/// <param name="Meter">One for the whole piece.</param>
/// <param name="IsMinor">A minor, else C major.</param>
/// <param name="Bars">How many.</param>
/// <param name="Parts">For each part its events from tick 0 to the end of the last bar.</param>
/// <param name="Name">Where it comes from, for reports.</param>
internal sealed record Piece(Meter Meter, bool IsMinor, int Bars, IReadOnlyList<NoteEvent[]> Parts, string Name = "")
{
    public int Ticks => Bars * Meter.BarTicks;

    /// <summary>Whether the lowest part (the only one of a tune) ends on the tonic: an end that can be taught as an end.</summary>
    public bool IsClosed => LastPitches().DefaultIfEmpty(-1).Min() % 12 == (IsMinor ? 9 : 0);

    /// <summary>Some of the bars as a piece of its own; notes that began before are held on.</summary>
    public Piece Crop(int firstBar, int count)
    {
        int start = firstBar * Meter.BarTicks, end = start + (count * Meter.BarTicks);
        return this with { Bars = count, Parts = [.. Parts.Select(part => Cut(part, start, end))] };
    }

    /// <summary>What a part does from a tick to before another, told from tick 0 on; events that began before begin at 0, those that last longer end.</summary>
    public static NoteEvent[] Cut(IEnumerable<NoteEvent> part, int start, int end) =>
    [
        .. part.Where(e => e.End > start && e.Start < end).Select(e =>
        {
            int from = Math.Max(e.Start, start);
            return e with { Start = from - start, Ticks = Math.Min(e.End, end) - from };
        }),
    ];

    private IEnumerable<int> LastPitches() => Parts.Select(part => part.LastOrDefault(e => e.IsNote)).Where(e => e.Ticks > 0).Select(e => e.Pitches().Last());
}

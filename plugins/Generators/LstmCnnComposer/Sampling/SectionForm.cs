using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>Faults of form that listeners hear, in some bars of a piece that is being written.</summary>
internal static class SectionForm
{
    private const double OpenEnd = 3;
    private const double EmptyBar = 2;
    private const double SameBar = 1;
    private const double Parallel = 1;
    private const int PartsOfHarmony = 3;

    /// <summary>How much is wrong; 0 for nothing.</summary>
    /// <param name="parts">What is written so far, at least to the end of the bars.</param>
    /// <param name="order">What is wanted: an end is looked at only where it is to be one.</param>
    /// <param name="bar">The first bar.</param>
    /// <param name="endBar">The bar after the last.</param>
    public static double Faults(IReadOnlyList<List<NoteEvent>> parts, Order order, int bar, int endBar)
    {
        Meter meter = order.Meter;
        int from = bar * meter.BarTicks, to = endBar * meter.BarTicks;
        List<NoteEvent>[] near = [.. parts.Select(part => Since(part, from - meter.BarTicks))];
        double faults = 0;
        for (int b = bar; b < endBar; b++)
        {
            string[] now = Bar(near[0], b, meter);
            faults += now.Length == 0 ? EmptyBar : 0;
            faults += now.Length > 1 && b > 0 && now.SequenceEqual(Bar(near[0], b - 1, meter)) ? SameBar : 0;
        }

        if (parts.Count >= PartsOfHarmony)
        {
            // From the last event before the section on, so that steps over the bar line count.
            faults += Parallel * Form.Parallels(near, Math.Max(1, from - meter.BeatTicks), to).Parallels;
        }

        if (endBar == order.Bars && order.Conditions.EndIsKnown)
        {
            var piece = new Piece(meter, order.IsMinor, order.Bars, [.. parts.Select(p => p.ToArray())]);
            faults += Form.EndsOnTonic(piece) ? 0 : OpenEnd;
            faults += Form.EndIsHeld(piece) ? 0 : OpenEnd / 2;
            faults += parts.Count >= PartsOfHarmony && !Form.EndsOnTriad(piece) ? OpenEnd : 0;
        }

        return faults;
    }

    /// <summary>The events that sound after a tick, from the beginning of the first such note on.</summary>
    private static List<NoteEvent> Since(List<NoteEvent> part, int tick)
    {
        int first = part.Count;
        while (first > 0 && (part[first - 1].End > tick || (first < part.Count && part[first].Pitch == NoteEvent.Hold)))
        {
            first--;
        }

        return part.GetRange(first, part.Count - first);
    }

    private static string[] Bar(List<NoteEvent> part, int bar, Meter meter) =>
        [.. part.Where(e => e.Pitch != NoteEvent.Rest && e.End > bar * meter.BarTicks && e.Start < (bar + 1) * meter.BarTicks).Select(e => $"{e.Start - (bar * meter.BarTicks)} {e.Ticks} {e.Pitch} {e.Below}")];
}

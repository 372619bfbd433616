using EventSuite.Music.Notes;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Reading;

/// <summary>Notes as the events of one part, on the grid of <see cref="Meter.TicksPerQuarter"/>.</summary>
internal static class LineReader
{
    /// <summary>Silences shorter than a sixteenth are articulation: the note before is longer.</summary>
    private const int LegatoTicks = 3;

    private static readonly int[] Lattice = [0, 3, 4, 6, 8, 9, 12];

    /// <summary>The events from a tick on.</summary>
    /// <param name="notes">Of one part, in ticks of 12 to the quarter.</param>
    /// <param name="start">What becomes tick 0.</param>
    /// <param name="ticks">How long the part is made; what lasts beyond is cut.</param>
    /// <param name="shift">Semitones added.</param>
    /// <param name="chords">Whether notes that begin together are chords, or the highest alone counts.</param>
    public static NoteEvent[] Read(IEnumerable<Note> notes, long start, int ticks, int shift, bool chords)
    {
        var groups = notes
            .Select(n => (Start: Snap(n.StartTick - start), End: Snap(n.EndTick - start), Pitch: n.Pitch + shift))
            .Where(n => n.Start >= 0 && n.Start < ticks)
            .GroupBy(n => n.Start).OrderBy(g => g.Key).ToArray();
        var events = new List<NoteEvent>();
        int at = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            int from = (int)groups[i].Key;
            int next = i + 1 < groups.Length ? (int)groups[i + 1].Key : ticks;
            int end = (int)Math.Min(next, groups[i].Max(n => n.End));
            end = next - end < LegatoTicks ? next : Math.Max(end, from + 1);
            int top = groups[i].Max(n => n.Pitch);
            if (from > at)
            {
                events.Add(new NoteEvent(at, from - at, NoteEvent.Rest));
            }

            events.Add(new NoteEvent(from, end - from, top, chords ? Below(top, groups[i].Select(n => n.Pitch)) : 0));
            at = end;
        }

        if (at < ticks)
        {
            events.Add(new NoteEvent(at, ticks - at, NoteEvent.Rest));
        }

        return [.. events];
    }

    /// <summary>The nearest tick at which sixteenths or triplets of a quarter begin.</summary>
    public static long Snap(long tick)
    {
        long quarter = (long)Math.Floor(tick / (double)Meter.TicksPerQuarter) * Meter.TicksPerQuarter;
        return quarter + Lattice.MinBy(line => Math.Abs(line - (tick - quarter)));
    }

    private static uint Below(int top, IEnumerable<int> pitches) =>
        pitches.Where(p => top - p is > 0 and <= NoteEvent.DeepestBelow).Aggregate(0u, (mask, p) => mask | (1u << (top - p)));
}

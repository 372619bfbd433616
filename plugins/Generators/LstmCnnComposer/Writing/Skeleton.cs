using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Writing;

/// <summary>A melody as those hear it who accompany it: the note that sounds longest in each beat, repeated ones held on.</summary>
internal static class Skeleton
{
    /// <summary>The skeleton.</summary>
    /// <param name="melody">Events without gaps.</param>
    /// <param name="beat">Ticks of a beat.</param>
    /// <param name="ticks">Length of the piece.</param>
    public static NoteEvent[] Of(IReadOnlyList<NoteEvent> melody, int beat, int ticks)
    {
        NoteEvent[] notes = [.. PieceScore.Notes(melody)];
        var events = new List<NoteEvent>();
        int first = 0;
        for (int start = 0; start < ticks; start += beat)
        {
            int end = Math.Min(ticks, start + beat);
            while (first < notes.Length && notes[first].End <= start)
            {
                first++;
            }

            NoteEvent longest = notes.Skip(first).TakeWhile(e => e.Start < end).OrderByDescending(e => Math.Min(e.End, end) - Math.Max(e.Start, start)).FirstOrDefault();
            int pitch = longest.Ticks > 0 ? longest.Pitch : NoteEvent.Rest;
            if (events.Count > 0 && events[^1].Pitch == pitch)
            {
                events[^1] = events[^1] with { Ticks = end - events[^1].Start };
            }
            else
            {
                events.Add(new NoteEvent(start, end - start, pitch));
            }
        }

        return [.. events];
    }
}

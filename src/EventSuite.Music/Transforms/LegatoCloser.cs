using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>
/// Takes articulation out: within a track and channel, a note whose end lies shortly before or after a later onset ends there.
/// A performance played detached and the same one written by a notation program so become one. Drums stay as they are.
/// </summary>
public static class LegatoCloser
{
    /// <summary>The score with gaps closed and overlaps cut.</summary>
    public static Score CloseLegato(this Score score, LegatoOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.With(Close(score.Notes, score.TicksPerQuarter, options ?? new LegatoOptions()));
    }

    /// <summary>The song with gaps closed and overlaps cut; all other events stay.</summary>
    public static Song CloseLegato(this Song song, LegatoOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(song);
        (long numerator, long denominator) = song.Grid.WholeNoteTicks;
        return NoteWriter.Replace(song, Close(song.Notes, numerator / (4.0 * denominator), options ?? new LegatoOptions()));
    }

    private static IEnumerable<Note> Close(IEnumerable<Note> notes, double quarter, LegatoOptions options)
    {
        foreach (IGrouping<(int Track, byte Channel), Note> voice in notes.GroupBy(n => (n.Track, n.Channel)))
        {
            long[] onsets = [.. voice.Select(n => n.StartTick).Distinct().Order()];
            foreach (Note note in voice)
            {
                yield return note.IsDrum ? note : Close(note, onsets, (long)(options.LongestGap * quarter), (long)(options.LongestOverlap * quarter));
            }
        }
    }

    private static Note Close(Note note, long[] onsets, long gap, long overlap)
    {
        // The last onset up to the end, if it is not so far inside the note that it is a voice of its own; else the next.
        int next = Array.BinarySearch(onsets, note.EndTick + 1);
        next = next < 0 ? ~next : next;
        long last = next > 0 ? onsets[next - 1] : 0;
        if (last > note.StartTick && last >= note.EndTick - overlap)
        {
            return note with { DurationTicks = last - note.StartTick };
        }

        return next < onsets.Length && onsets[next] <= note.EndTick + gap
            ? note with { DurationTicks = onsets[next] - note.StartTick }
            : note;
    }
}

using EventSuite.Music.Notes;

namespace EventSuite.Music.Analysis;

/// <summary>Which notes are the melody, from the notes alone: tracks and channels are not looked at, drums do not count.</summary>
public static class MelodyFinder
{
    /// <summary>
    /// The skyline (A. Uitdenbogerd and J. Zobel, "Melodic matching techniques for large music databases", ACM Multimedia
    /// 1999): of the notes that start together the highest, cut where the next begins.
    /// </summary>
    public static Score Skyline(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.With(Cut([.. score.WithoutDrums().Notes.GroupBy(n => n.StartTick).Select(chord => chord.MaxBy(n => n.Pitch))]));
    }

    /// <summary>
    /// The line through the notes that is best to sing: notes are worth more when they are louder, longer and near the
    /// register of the melody, and cost when other notes stand around them as in a chord; leaps and long rests between notes cost
    /// too. The best chain of notes that do not overlap is taken, so passages of mere accompaniment may stay without melody.
    /// </summary>
    public static Score Trace(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        Score melodic = score.WithoutDrums();
        return score.With(Cut(MelodyTracer.Trace(melodic)));
    }

    private static IEnumerable<Note> Cut(IReadOnlyList<Note> line) => line.Select((note, i) =>
        i + 1 < line.Count && line[i + 1].StartTick < note.EndTick
            ? note with { DurationTicks = line[i + 1].StartTick - note.StartTick }
            : note);
}

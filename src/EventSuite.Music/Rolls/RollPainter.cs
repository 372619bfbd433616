using EventSuite.Music.Notes;

namespace EventSuite.Music.Rolls;

/// <summary>Notes → cells; the rules stand at <see cref="PianoRoll.Of"/>.</summary>
internal static class RollPainter
{
    public static PianoRoll Paint(Score score, RollOptions options)
    {
        Score part = Select(score, options);
        return Paint(part.Notes, Length(part, options, 1), options);
    }

    public static IReadOnlyList<TrackRoll> PaintTracks(Score score, RollOptions options)
    {
        Score part = Select(score, options);
        IGrouping<int, Note>[] tracks = [.. part.Notes.GroupBy(n => n.Track).OrderBy(g => g.Key)];
        int steps = Length(part, options, tracks.Length);
        return [.. tracks.Select(t => new TrackRoll(t.Key, Paint(t, steps, options)))];
    }

    /// <summary>The notes that are shown, in steps.</summary>
    private static Score Select(Score score, RollOptions options)
    {
        ArgumentNullException.ThrowIfNull(score);
        Score part = options.Part switch
        {
            RollPart.Melodic => score.WithoutDrums(),
            RollPart.Drums => score.DrumsOnly(),
            _ => score,
        };
        return part.Rescale(options.StepsPerBeat);
    }

    private static int Length(Score part, RollOptions options, int rolls)
    {
        // A note of no length still takes the step it begins at.
        long steps = part.Notes.IsEmpty ? 0 : Math.Max(part.EndTick, part.Notes[^1].StartTick + 1);
        return steps * Math.Max(1, rolls) <= options.MaxSteps
            ? (int)steps
            : throw new ArgumentException($"The music has {steps} steps on {rolls} rolls; at most {options.MaxSteps} are allowed together.", nameof(part));
    }

    private static PianoRoll Paint(IEnumerable<Note> notes, int steps, RollOptions options)
    {
        byte[] cells = new byte[steps * PianoRoll.Pitches];
        byte[]? onsets = options.Onsets ? new byte[cells.Length] : null;
        foreach (Note note in notes)
        {
            byte value = options.Values == RollValues.Binary ? (byte)1 : note.Velocity;
            int first = ((int)note.StartTick * PianoRoll.Pitches) + note.Pitch;
            int end = (int)Math.Max(note.EndTick, note.StartTick + 1) * PianoRoll.Pitches;
            onsets?[first] = 1;
            for (int cell = first; cell < end; cell += PianoRoll.Pitches)
            {
                cells[cell] = Math.Max(cells[cell], value);
            }
        }

        return new PianoRoll(cells, onsets, options.StepsPerBeat);
    }
}

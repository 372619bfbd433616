namespace EventSuite.Music.Notes;

/// <summary>The order of notes in a score.</summary>
internal static class NoteOrder
{
    public static int Compare(Note a, Note b)
    {
        int order = a.StartTick.CompareTo(b.StartTick);
        order = order != 0 ? order : a.Pitch.CompareTo(b.Pitch);
        order = order != 0 ? order : a.Channel.CompareTo(b.Channel);
        order = order != 0 ? order : a.Track.CompareTo(b.Track);
        order = order != 0 ? order : a.DurationTicks.CompareTo(b.DurationTicks);
        order = order != 0 ? order : a.Velocity.CompareTo(b.Velocity);
        return order != 0 ? order : a.Program.CompareTo(b.Program);
    }
}

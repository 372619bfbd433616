using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer.Tasks;

/// <summary>A track of a file with other notes in some bars; all other events stay.</summary>
internal static class TrackEdit
{
    /// <summary>The file with the track's notes replaced.</summary>
    /// <param name="given">The file.</param>
    /// <param name="target">The track.</param>
    /// <param name="start">Where new notes begin, in the networks' ticks from the first bar that is heard on.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="notes">In the normalised key.</param>
    /// <param name="playing">How they are played.</param>
    public static MidiFile Replace(GivenMusic given, GivenTrack target, int start, int end, NoteEvent[] notes, Playing playing)
    {
        long At(int tick) => given.StartTick + ((long)tick * given.TicksPerQuarter / Meter.TicksPerQuarter);
        (long from, long to) = (At(start), At(end));
        MidiTrack old = given.Song.File.Tracks[target.Index];
        var track = new MidiTrackBuilder();
        foreach (ref readonly MidiEvent e in old.Events)
        {
            if (e.Kind is not (MidiEventKind.NoteOn or MidiEventKind.NoteOff) && !e.IsMeta(MetaType.EndOfTrack))
            {
                track.Copy(old, e, e.Tick);
            }
        }

        foreach (Note note in given.Song.Notes.Where(n => n.Track == target.Index && (n.StartTick < from || n.StartTick >= to)))
        {
            long ticks = note.StartTick < from ? Math.Min(note.EndTick, from) - note.StartTick : note.DurationTicks;
            track.Note(note.StartTick, ticks, note.Pitch, note.Velocity, note.Channel);
        }

        foreach ((long at, long ticks, int pitch, int velocity) in Sheet.Notes(notes, given.Meter, playing, -given.Shift, given.TicksPerQuarter, At(0)))
        {
            track.Note(at, ticks, pitch, velocity, target.Channel);
        }

        MidiTrack edited = track.Build(old.EndTick);
        return new MidiFile(given.Song.File.Format, given.Song.File.Division, [.. given.Song.File.Tracks.Select((t, i) => i == target.Index ? edited : t)]);
    }
}

using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer.Tasks;

/// <summary>A part of a file with other notes in some bars; all other events stay.</summary>
internal static class TrackEdit
{
    /// <summary>The file with the part's notes replaced.</summary>
    /// <param name="given">The file.</param>
    /// <param name="target">The part.</param>
    /// <param name="start">Where new notes begin, in the networks' ticks from the first bar that is heard on.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="notes">From <paramref name="start"/> on, in the normalised key.</param>
    /// <param name="playing">How they are played.</param>
    public static MidiFile Replace(GivenMusic given, GivenTrack target, int start, int end, NoteEvent[] notes, Playing playing)
    {
        long from = given.Song.BarStartTick(given.FirstBar + (start / given.Meter.BarTicks));
        MidiTrack old = given.Song.File.Tracks[target.Index];
        var track = new MidiTrackBuilder();
        foreach (ref readonly MidiEvent e in old.Events)
        {
            if (e.Kind is not (MidiEventKind.NoteOn or MidiEventKind.NoteOff) && !e.IsMeta(MetaType.EndOfTrack))
            {
                track.Copy(old, e, e.Tick);
            }
        }

        foreach (Note note in given.Song.Notes.Where(n => n.Track == target.Index))
        {
            bool isOfPart = note.Channel == target.Channel && !note.IsDrum;
            long home = given.HomeOf(note.StartTick);
            if (!isOfPart || home < start || home >= end)
            {
                long ticks = isOfPart && home < start ? Math.Min(note.EndTick, from) - note.StartTick : note.DurationTicks;
                track.Note(note.StartTick, ticks, note.Pitch, note.Velocity, note.Channel);
            }
        }

        foreach ((long at, long ticks, int pitch, int velocity) in Sheet.Notes(notes, given.Meter, playing, -given.Shift, given.TicksPerQuarter, from, end - start))
        {
            track.Note(at, ticks, pitch, velocity, target.Channel);
        }

        MidiTrack edited = track.Build(old.EndTick);
        return new MidiFile(given.Song.File.Format, given.Song.File.Division, [.. given.Song.File.Tracks.Select((t, i) => i == target.Index ? edited : t)]);
    }
}

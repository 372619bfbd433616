using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>Puts other notes into a song and keeps all its other events.</summary>
internal static class NoteWriter
{
    /// <param name="song">The song.</param>
    /// <param name="notes">The new notes in the song's ticks; each goes to the track it names.</param>
    /// <param name="keep">Which other events stay; all when null.</param>
    public static Song Replace(Song song, IEnumerable<Note> notes, Func<int, MidiEvent, bool>? keep = null)
    {
        ILookup<int, Note> byTrack = notes.ToLookup(n => n.Track);
        IEnumerable<MidiTrack> tracks = song.File.Tracks.Select((track, i) =>
        {
            var builder = new MidiTrackBuilder();
            foreach (ref readonly MidiEvent e in track.Events[..^1])
            {
                if (!e.IsNoteStart && !e.IsNoteEnd && (keep is null || keep(i, e)))
                {
                    builder.Copy(track, e, e.Tick);
                }
            }

            foreach (Note note in byTrack[i])
            {
                builder.Note(note.StartTick, note.DurationTicks, note.Pitch, note.Velocity, note.Channel);
            }

            return builder.Build(track.EndTick);
        });
        return Song.From(new MidiFile(song.File.Format, song.File.Division, tracks));
    }
}

using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>Cuts a stretch of ticks out of a song; the rules stand at <see cref="Song.CropBars"/>.</summary>
internal static class BarCropper
{
    public static MidiFile Crop(Song song, long start, long end)
    {
        var notesByTrack = song.Notes.ToLookup(n => n.Track);
        IEnumerable<MidiTrack> tracks = song.File.Tracks.Select((track, i) => CropTrack(track, notesByTrack[i], song.Grid, start, end));
        return new MidiFile(song.File.Format, song.File.Division, tracks);
    }

    private static MidiTrack CropTrack(MidiTrack track, IEnumerable<Note> notes, BarGrid grid, long start, long end)
    {
        var cropped = new MidiTrackBuilder();
        var chase = new EventChase(track);
        foreach (ref readonly MidiEvent e in track.Events[..^1])
        {
            if (e.Tick <= start)
            {
                chase.Pass(e);
            }
        }

        chase.WriteTo(cropped);
        foreach (ref readonly MidiEvent e in track.Events[..^1])
        {
            if (e.Tick > start && e.Tick < end && !e.IsNoteStart && !e.IsNoteEnd)
            {
                cropped.Copy(track, e, e.Tick - start);
            }
        }

        foreach (Note note in notes)
        {
            long home = MusicBars.HomeTick(grid, note);
            if (home >= start && home < end)
            {
                long from = Math.Max(note.StartTick, start);
                cropped.Note(from - start, Math.Min(note.EndTick, end) - from, note.Pitch, note.Velocity, note.Channel);
            }
        }

        return cropped.Build(end - start);
    }
}

using EventSuite.Music.Analysis;
using EventSuite.Music.Beats;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>Makes one voice of a song, for ABC, tokens and models of melodies.</summary>
public static class SingleLine
{
    /// <summary>
    /// The song itself when it is one voice; else the track asked for, with its chords; else the melody (<see cref="MelodyFinder.Trace"/>).
    /// It has the song's metas, and its notes on channel 0. Notes that stand off note values are drawn to them, by beats that are estimated where the file's cannot be trusted.
    /// </summary>
    /// <param name="song">The song.</param>
    /// <param name="track">The track to take; null for the melody of all.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such track, or no pitched note on it.</exception>
    public static SingleLineResult Of(Song song, int? track = null)
    {
        ArgumentNullException.ThrowIfNull(song);
        Song whole = song.File.Division.IsSmpte ? Score.Of(song).ToSong() : song;
        Note[] pitched = [.. whole.Notes.Where(n => !n.IsDrum)];
        Note[] wanted = [.. pitched.Where(n => track is null || TrackOf(song, n) == track)];
        if (track is not null && wanted.Length == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(track), track, "There is no such track, or it has no notes but drums.");
        }

        bool choose = track is null && !IsLine(wanted);
        Note[] line = choose ? [.. MelodyFinder.Trace(Score.Of(whole)).Notes] : wanted;
        (Song written, LineGrid grid, double moved) = OnNoteValues(whole, line, choose || IsLine(line));
        return new SingleLineResult(written, grid, moved, choose, pitched.Length - line.Length, whole.Notes.Length - pitched.Length);
    }

    // A score's song has its conductor in front of the tracks.
    private static int TrackOf(Song song, Note note)
    {
        if (!song.File.Division.IsSmpte)
        {
            return note.Track;
        }

        int[] tracks = [.. song.Notes.Select(n => n.Track).Distinct().Order()];
        return tracks[note.Track - 1];
    }

    private static bool IsLine(Note[] notes) => notes.Zip(notes.Skip(1)).All(p => p.First.EndTick <= p.Second.StartTick && p.First.StartTick < p.Second.StartTick);

    private static (Song Song, LineGrid Grid, double Moved) OnNoteValues(Song song, Note[] line, bool isLine)
    {
        Song alone = Alone(song, line);
        if (line.Length == 0 || NoteValues.Hold(alone))
        {
            return (alone, LineGrid.AsWritten, 0);
        }

        if (GridTrust.Of(alone) < GridTrust.Enough && BeatEstimator.Estimate(song) is { } beats)
        {
            Score estimated = Alignment.ToBeats(alone, beats, withDrums: false);
            Score closed = OneTrack(estimated).CloseLegato();
            return ((isLine ? closed.With(OneAtATime(closed.Notes)) : closed).ToSong(Math.Clamp(beats.BeatsPerMinute, 20, 400)), LineGrid.Estimated, 0);
        }

        Score score = OneTrack(Score.Of(alone)).CloseLegato();
        Score drawn = score.Quantise(new QuantiseOptions { Triplets = true, Ends = true });
        double moved = score.Notes.Zip(drawn.Notes).Max(p => Math.Abs(p.First.StartTick - p.Second.StartTick)) / (double)score.TicksPerQuarter;
        IEnumerable<Note> notes = isLine ? OneAtATime(drawn.Notes) : drawn.Notes;
        int home = line[0].Track;
        return (Alone(song, notes.Select(n => n with { Track = home })), LineGrid.Quantised, moved);
    }

    // What makes a channel drums stays behind with all other messages.
    private static Song Alone(Song song, IEnumerable<Note> line) =>
        NoteWriter.Replace(song, line.Select(n => n with { Channel = 0 }), (_, e) => e.Kind == MidiEventKind.Meta && e.Data1 != MetaType.Port);

    // Articulation is closed over the whole line, whatever tracks it came from.
    private static Score OneTrack(Score score) => score.Notes.IsEmpty
        ? score
        : score.With(score.Notes.Select(n => n with { Track = 0, Channel = 0 }));

    // Notes that a grid brought together: the longest stays, and each ends where the next begins.
    private static IEnumerable<Note> OneAtATime(IEnumerable<Note> notes)
    {
        Note[] starts = [.. notes.GroupBy(n => n.StartTick).Select(same => same.MaxBy(n => n.DurationTicks))];
        return starts.Select((note, i) => i + 1 < starts.Length && note.EndTick > starts[i + 1].StartTick
            ? note with { DurationTicks = starts[i + 1].StartTick - note.StartTick }
            : note);
    }
}

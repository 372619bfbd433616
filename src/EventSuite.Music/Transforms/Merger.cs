using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>Puts music together.</summary>
public static class Merger
{
    /// <summary>
    /// Songs that sound together, one after another's tracks, as one song of format 1. Ticks become those of the finest song,
    /// rounded to the nearest; tempo, time and key are those of the first song.
    /// </summary>
    /// <exception cref="ArgumentException">No songs, or one whose division counts SMPTE frames.</exception>
    public static Song Together(IReadOnlyCollection<Song> songs)
    {
        ArgumentNullException.ThrowIfNull(songs);
        if (songs.Count == 0 || songs.Any(s => s.File.Division.IsSmpte))
        {
            throw new ArgumentException("Expected at least one song, each with ticks by the quarter note.", nameof(songs));
        }

        int finest = songs.Max(s => s.File.Division.TicksPerQuarter);
        IEnumerable<MidiTrack> tracks = songs.SelectMany((song, i) => song.File.Tracks.Select(track =>
        {
            var builder = new MidiTrackBuilder();
            long At(long tick) => Score.Round(tick, finest, song.File.Division.TicksPerQuarter);
            foreach (ref readonly MidiEvent e in track.Events[..^1])
            {
                if (i == 0 || !IsSteering(e))
                {
                    builder.Copy(track, e, At(e.Tick));
                }
            }

            return builder.Build(At(track.EndTick));
        }));
        return Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(finest), tracks));
    }

    /// <summary>The song with all its events on one track, as format 0: same ticks, tracks one after another.</summary>
    public static Song OnOneTrack(this Song song)
    {
        ArgumentNullException.ThrowIfNull(song);
        var builder = new MidiTrackBuilder();
        foreach (MidiTrack track in song.File.Tracks)
        {
            foreach (ref readonly MidiEvent e in track.Events[..^1])
            {
                builder.Copy(track, e, e.Tick);
            }
        }

        return Song.From(new MidiFile(MidiFormat.SingleTrack, song.File.Division, [builder.Build(song.EndTick)]));
    }

    private static bool IsSteering(MidiEvent e) =>
        e.IsMeta(MetaType.Tempo) || e.IsMeta(MetaType.TimeSignature) || e.IsMeta(MetaType.KeySignature) || e.IsMeta(MetaType.SmpteOffset);
}

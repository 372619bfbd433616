using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>Takes a song apart. Each part keeps tempo, time and key signatures and lies at the ticks it had.</summary>
public static class Splitter
{
    /// <summary>A song for each track with notes, in the order of tracks: its events, and the metas of all others that steer time and key.</summary>
    public static IReadOnlyList<SongPart> SplitTracks(this Song song)
    {
        ArgumentNullException.ThrowIfNull(song);
        return [.. song.Notes.Select(n => n.Track).Distinct().Order().Select(track => new SongPart(
            track, NoteWriter.Replace(song, song.Notes.Where(n => n.Track == track), (t, e) => t == track || IsShared(e))))];
    }

    /// <summary>A song for each channel with notes, in the order of channels.</summary>
    public static IReadOnlyList<SongPart> SplitChannels(this Song song)
    {
        ArgumentNullException.ThrowIfNull(song);
        return [.. song.Notes.Select(n => (int)n.Channel).Distinct().Order().Select(channel => new SongPart(
            channel, WithChannels(song, c => c == channel)))];
    }

    /// <summary>The song without its drums (channel 9).</summary>
    public static Song WithoutDrums(this Song song) => WithChannels(song, c => c != Note.DrumChannel);

    /// <summary>The drums alone.</summary>
    public static Song DrumsOnly(this Song song) => WithChannels(song, c => c == Note.DrumChannel);

    private static Song WithChannels(Song song, Func<int, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(song);
        return NoteWriter.Replace(song, song.Notes.Where(n => isWanted(n.Channel)), (_, e) => !e.IsChannelMessage || isWanted(e.Channel));
    }

    private static bool IsShared(MidiEvent e) =>
        e.IsMeta(MetaType.Tempo) || e.IsMeta(MetaType.TimeSignature) || e.IsMeta(MetaType.KeySignature) || e.IsMeta(MetaType.SmpteOffset);
}

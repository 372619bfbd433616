using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>Takes a song apart. Each part keeps tempo, time and key signatures and lies at the ticks it had.</summary>
public static class Splitter
{
    /// <summary>A song for each track with notes, in the order of tracks: its events, and of all others the metas that steer time and key, and system exclusive ones.</summary>
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
            channel, Keep(song, n => n.Channel == channel)))];
    }

    /// <summary>The song without its drums (<see cref="Note.IsDrum"/>).</summary>
    public static Song WithoutDrums(this Song song) => Keep(song, n => !n.IsDrum);

    /// <summary>The drums alone.</summary>
    public static Song DrumsOnly(this Song song) => Keep(song, n => n.IsDrum);

    /// <summary>The wanted notes, and all events but those of channels without any.</summary>
    private static Song Keep(Song song, Func<Note, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(song);
        Note[] wanted = [.. song.Notes.Where(isWanted)];
        HashSet<byte> channels = [.. wanted.Select(n => n.Channel)];
        return NoteWriter.Replace(song, wanted, (_, e) => !e.IsChannelMessage || channels.Contains(e.Channel));
    }

    private static bool IsShared(MidiEvent e) => e.Kind is MidiEventKind.SysEx or MidiEventKind.SysExContinuation ||
        e.IsMeta(MetaType.Tempo) || e.IsMeta(MetaType.TimeSignature) || e.IsMeta(MetaType.KeySignature) || e.IsMeta(MetaType.SmpteOffset);
}

using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Plugins;

/// <summary>A piece that a composer made.</summary>
/// <param name="Midi">A Standard MIDI File with notes, at most 4 MiB.</param>
/// <param name="Title">A title for people, or null; at most 120 characters are kept.</param>
/// <param name="Notes">How it came about, for people, or null; at most 2,000 characters are kept.</param>
public sealed record Composition(ReadOnlyMemory<byte> Midi, string? Title = null, string? Notes = null)
{
    /// <summary>A composition from a file.</summary>
    public static Composition From(MidiFile file, string? title = null, string? notes = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(file.Write(), title, notes);
    }

    /// <summary>A composition from a song.</summary>
    public static Composition From(Song song, string? title = null, string? notes = null)
    {
        ArgumentNullException.ThrowIfNull(song);
        return From(song.File, title, notes);
    }

    /// <summary>A composition from notes alone.</summary>
    /// <param name="score">Notes and time signatures.</param>
    /// <param name="beatsPerMinute">Quarter notes a minute, 4 to 60,000,000.</param>
    /// <param name="title">A title for people.</param>
    /// <param name="notes">How it came about.</param>
    public static Composition From(Score score, double beatsPerMinute, string? title = null, string? notes = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        return From(score.ToSong(beatsPerMinute), title, notes);
    }
}

using System.Text;
using System.Text.Unicode;

namespace EventSuite.Music.Midi;

/// <summary>Texts of MIDI files. They come from strangers: any characters may be in them.</summary>
public static class MidiText
{
    /// <summary>The bytes as text: UTF-8 when they are UTF-8, else Latin-1. Zero bytes at the end are left out.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimEnd((byte)0);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    /// <summary>The name of a track: its first track name event; empty without one.</summary>
    public static string TrackName(MidiTrack track)
    {
        ArgumentNullException.ThrowIfNull(track);
        foreach (ref readonly MidiEvent e in track.Events)
        {
            if (e.IsMeta(MetaType.TrackName))
            {
                return Decode(track.Payload(e));
            }
        }

        return "";
    }

    /// <summary>The title of a file: the name of its first track, when that track has no notes or is the only one; else empty.</summary>
    public static string Title(MidiFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        MidiTrack first = file.Tracks[0];
        foreach (ref readonly MidiEvent e in first.Events)
        {
            if (e.IsNoteStart && file.Tracks.Count > 1)
            {
                return "";
            }
        }

        return TrackName(first);
    }
}

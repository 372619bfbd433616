using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Plugins;

/// <summary>MIDI files as they travel.</summary>
internal static class MidiBytes
{
    public static bool HasNotes(MidiFile file)
    {
        foreach (MidiTrack track in file.Tracks)
        {
            foreach (ref readonly MidiEvent e in track.Events)
            {
                if (e.IsNoteStart)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static Song ReadSong(ReadOnlyMemory<byte> bytes, string what)
    {
        MidiReadResult read = MidiFile.Read(bytes.Span);
        return read.File is { } file
            ? Song.From(file)
            : throw PluginFaultException.MusicUnusable($"{what} is not a usable MIDI file: {read.Faults[^1]}");
    }
}

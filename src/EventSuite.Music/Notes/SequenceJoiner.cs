using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// Format 2 holds sequences that do not sound together: for listening they are laid one after another, each
/// beginning with the default tempo and time signature unless it sets its own.
/// </summary>
internal static class SequenceJoiner
{
    public static MidiFile Join(MidiFile file)
    {
        if (file.Format != MidiFormat.MultiSequence)
        {
            return file;
        }

        var tracks = new MidiTrack[file.Tracks.Count];
        long offset = 0;
        for (int i = 0; i < tracks.Length; i++)
        {
            MidiTrack track = file.Tracks[i];
            var joined = new MidiTrackBuilder();
            if (i > 0)
            {
                joined.Tempo(offset, TempoMap.DefaultMicrosecondsPerQuarter).TimeSignature(offset, 4, 4);
            }

            foreach (ref readonly MidiEvent e in track.Events[..^1])
            {
                joined.Copy(track, e, offset + e.Tick);
            }

            offset += track.EndTick;
            tracks[i] = joined.Build(offset);
        }

        return new MidiFile(MidiFormat.MultiTrack, file.Division, tracks);
    }
}

using DemoMusic.Score;
using EventSuite.Music.Midi;

namespace DemoMusic.Pieces;

/// <summary>Writes a piece as a Standard MIDI file of format 1.</summary>
public static class PieceFile
{
    private const int DrumChannel = 9;
    private const int Volume = 7;
    private const int PanPosition = 10;
    private const int Reverb = 91;

    /// <summary>The file's bytes.</summary>
    /// <exception cref="InvalidOperationException">More instruments than there are channels.</exception>
    public static byte[] Write(Piece piece)
    {
        List<MidiTrack> tracks = [Conductor(piece)];
        int free = 0;
        foreach (Track track in piece.Tracks)
        {
            int channel = track.Instrument.IsDrums ? DrumChannel : free++;
            free += free == DrumChannel ? 1 : 0;
            if (channel > 15)
            {
                throw new InvalidOperationException($"{piece.Recipe.Title} has more instruments than MIDI has channels.");
            }

            tracks.Add(Player(track, channel, piece.Length));
        }

        return new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(Meter.Quarter), tracks).Write();
    }

    private static MidiTrack Conductor(Piece piece)
    {
        MidiTrackBuilder builder = new();
        builder.Text(0, MetaType.TrackName, piece.Recipe.Title);
        if (piece.Recipe.Copyright is string copyright)
        {
            builder.Text(0, MetaType.Copyright, copyright);
        }

        builder.KeySignature(0, piece.Key.Sharps, piece.Key.IsMinor);
        foreach ((int tick, Meter meter) in piece.Meters)
        {
            builder.TimeSignature(tick, meter.Beats, meter.Unit);
        }

        foreach (TempoChange tempo in piece.Tempos)
        {
            builder.Tempo(tempo.Tick, tempo.MicrosecondsPerQuarter);
        }

        return builder.Build(piece.Length);
    }

    private static MidiTrack Player(Track track, int channel, int length)
    {
        MidiTrackBuilder builder = new();
        builder.Text(0, MetaType.TrackName, track.Name);
        builder.Program(0, track.Instrument.Program, channel);
        builder.Control(0, Volume, 100, channel).Control(0, PanPosition, track.Instrument.Pan, channel).Control(0, Reverb, 48, channel);

        // Ends before starts, so that a key struck again at once is not cut; velocity 0 keeps running status.
        IEnumerable<(int Tick, int Pitch, int Velocity)> events = track.Notes
            .SelectMany(note => new[] { (note.Start, note.Pitch, note.Velocity), (note.Start + note.Length, note.Pitch, 0) })
            .OrderBy(e => e.Item1).ThenBy(e => e.Item3 > 0).ThenBy(e => e.Item2);
        foreach ((int tick, int pitch, int velocity) in events)
        {
            builder.Message(tick, MidiEventKind.NoteOn, channel, pitch, velocity);
        }

        return builder.Build(length);
    }
}

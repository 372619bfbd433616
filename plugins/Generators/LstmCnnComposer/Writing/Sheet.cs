using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Writing;

/// <summary>Writes arrangements down: a conductor's track with tempo, meter and key, then a named track for each voice.</summary>
internal static class Sheet
{
    /// <summary>Ticks of a quarter in files made here.</summary>
    public const int TicksPerQuarter = 480;

    private const int DrumChannel = 9;
    private const int Octave = 12;

    /// <summary>A whole file.</summary>
    public static MidiFile Write(Arrangement arrangement, Key key, double tempo, Playing playing, int shift)
    {
        MidiTrack conductor = new MidiTrackBuilder()
            .Tempo(0, (int)Math.Round(60_000_000 / tempo))
            .TimeSignature(0, arrangement.Meter.Beats, arrangement.Meter.Unit)
            .KeySignature(0, key.Sharps, key.IsMinor)
            .Build();
        IEnumerable<MidiTrack> tracks = arrangement.Voices.Select((voice, i) =>
            Track(voice, i < DrumChannel ? i : i + 1, arrangement.Meter, playing, shift, TicksPerQuarter, 0, arrangement.Ticks));
        return new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(TicksPerQuarter), [conductor, .. tracks]);
    }

    /// <summary>A voice as a track.</summary>
    /// <param name="voice">Its notes.</param>
    /// <param name="channel">0–15.</param>
    /// <param name="meter">Says which notes are louder.</param>
    /// <param name="playing">How they are played.</param>
    /// <param name="shift">Semitones from the normalised key to the file's.</param>
    /// <param name="ticksPerQuarter">Of the file.</param>
    /// <param name="start">File tick of the voice's tick 0.</param>
    /// <param name="ticks">Length in the voice's ticks.</param>
    public static MidiTrack Track(Voice voice, int channel, Meter meter, Playing playing, int shift, int ticksPerQuarter, long start, int ticks)
    {
        var track = new MidiTrackBuilder().Text(0, MetaType.TrackName, voice.Name).Program(0, voice.Program, channel);
        foreach ((long at, long length, int pitch, int velocity) in Notes(voice.Events, meter, playing, shift, ticksPerQuarter, start, ticks))
        {
            track.Note(at, length, pitch, velocity, channel);
        }

        return track.Build(start + (ticks * (long)ticksPerQuarter / Meter.TicksPerQuarter));
    }

    /// <summary>Events as notes of a file, none of which lasts beyond the length; see <see cref="Track"/>.</summary>
    public static IEnumerable<(long Start, long Ticks, int Pitch, int Velocity)> Notes(
        IEnumerable<NoteEvent> events, Meter meter, Playing playing, int shift, int ticksPerQuarter, long start, int ticks)
    {
        long At(double tick) => start + (long)(tick * ticksPerQuarter / Meter.TicksPerQuarter);
        NoteEvent[] notes = [.. PieceScore.Notes(events)];
        for (int i = 0; i < notes.Length; i++)
        {
            NoteEvent e = notes[i];
            double end = e.End;
            if (playing.NoteLength > 0)
            {
                double wanted = e.Start + (playing.NoteLength / 2.0); // 24ths of a quarter are half ticks
                end = Math.Min(wanted, i + 1 < notes.Length ? notes[i + 1].Start : ticks);
            }

            // Where octaves beyond the keys come back, two notes of a chord may be one.
            foreach (int pitch in e.Pitches().Select(p => Register.Playable(p + shift + (Octave * playing.Octave))).Distinct())
            {
                yield return (At(e.Start), Math.Max(1, At(end) - At(e.Start)), pitch, Velocity(e.Start, meter, playing));
            }
        }
    }

    /// <summary>Bar lines are loudest, beats less, the rest is soft.</summary>
    private static int Velocity(int tick, Meter meter, Playing playing) =>
        tick % meter.BarTicks == 0 ? playing.VelocityHigh
        : tick % meter.BarTicks % meter.BeatTicks == 0 ? (playing.VelocityLow + playing.VelocityHigh) / 2
        : playing.VelocityLow;
}

using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using MarkovComposer.Model;

namespace MarkovComposer.Writing;

/// <summary>Writes music down: a conductor's track with tempo, meter and key, then a named track for each part.</summary>
internal sealed class Sheet
{
    /// <summary>Ticks of a quarter note in the file; <see cref="Step.TicksPerQuarter"/> goes into it.</summary>
    public const int TicksPerQuarter = 480;

    private readonly List<MidiTrack> _tracks = [];
    private readonly Style _style;
    private readonly Key _key;
    private Score _melody = new(Step.TicksPerQuarter, []);

    /// <param name="style">The meter.</param>
    /// <param name="key">The key.</param>
    /// <param name="tempo">Quarter notes a minute.</param>
    public Sheet(Style style, Key key, double tempo)
    {
        (_style, _key) = (style, key);
        _tracks.Add(new MidiTrackBuilder()
            .Tempo(0, (int)Math.Round(60_000_000 / tempo))
            .TimeSignature(0, style.Beats, style.Unit)
            .KeySignature(0, key.Sharps, key.IsMinor)
            .Build());
    }

    /// <summary>Adds the melody.</summary>
    public void AddMelody(IReadOnlyList<Step> steps, int tonic, int program)
    {
        IReadOnlyList<Note> notes = Notes(steps, tonic, _style);
        _melody = new Score(Step.TicksPerQuarter, notes, [new TimeSignature(0, _style.Beats, _style.Unit)]);
        _tracks.Add(Track("Melody", 0, program, notes, TicksPerQuarter, steps.Sum(s => s.Ticks)));
    }

    /// <summary>Adds chords, or chords and a bass, to the melody; nothing for <c>none</c>.</summary>
    public void AddAccompaniment(string choice)
    {
        if (choice != "none")
        {
            IReadOnlyList<(long Start, long End, Chord Chord)> chords = Harmony.Find(_melody, _key);
            _tracks.AddRange(Accompaniment.Tracks(chords, Figure.Strummed, _style, chordChannel: 1, bassChannel: choice == "chords-and-bass" ? 2 : null, TicksPerQuarter));
        }
    }

    /// <summary>The file.</summary>
    public MidiFile ToFile() => new(MidiFormat.MultiTrack, MidiDivision.Metrical(TicksPerQuarter), _tracks);

    /// <summary>Steps as notes, in ticks of steps; bar lines and beats are played a little louder.</summary>
    public static IReadOnlyList<Note> Notes(IReadOnlyList<Step> steps, int tonic, Style style, byte channel = 0, byte program = 0)
    {
        var notes = new List<Note>();
        long tick = 0;
        foreach (Step step in steps)
        {
            if (!step.IsRest)
            {
                int velocity = tick % style.BarTicks == 0 ? 96 : tick % style.BeatTicks == 0 ? 88 : 80;
                notes.Add(new Note(tick, step.Ticks, (byte)(tonic + step.Degree), (byte)velocity, channel, program, 0));
            }

            tick += step.Ticks;
        }

        return notes;
    }

    /// <summary>A named track with a program; notes and length in ticks of steps.</summary>
    public static MidiTrack Track(string name, int channel, int program, IEnumerable<Note> notes, int ticksPerQuarter, long length, long start = 0)
    {
        long At(long tick) => start + (tick * ticksPerQuarter / Step.TicksPerQuarter);
        var track = new MidiTrackBuilder().Text(0, MetaType.TrackName, name).Program(0, program, channel);
        foreach (Note note in notes)
        {
            track.Note(At(note.StartTick), Math.Max(1, At(note.EndTick) - At(note.StartTick)), note.Pitch, note.Velocity, channel);
        }

        return track.Build(At(length));
    }
}

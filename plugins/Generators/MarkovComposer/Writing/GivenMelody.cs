using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Plugins;
using MarkovComposer.Learning;
using MarkovComposer.Model;

namespace MarkovComposer.Writing;

/// <summary>The input of a call. All its events stay as they are; what is written is added on tracks of its own.</summary>
/// <param name="Song">The input.</param>
/// <param name="Tune">Its melody.</param>
/// <param name="Tonic">Pitch of the melody's tonic.</param>
internal sealed record GivenMelody(Song Song, Tune Tune, int Tonic)
{
    private const int MostBars = 1000;

    /// <summary>Reads an input.</summary>
    /// <exception cref="PluginFaultException">It is no MIDI file, has no melody, or no beats.</exception>
    public static GivenMelody Read(MusicInput input)
    {
        Song song = input.ReadSong();
        if (song.File.Division.IsSmpte)
        {
            throw PluginFaultException.MusicUnusable("The input counts in seconds (SMPTE), not in beats. Export it with quarter notes.");
        }

        if (song.BarCount > MostBars)
        {
            throw PluginFaultException.MusicUnusable($"The input has {song.BarCount} bars, more than {MostBars}.");
        }

        return TuneReader.Read(song) is { } read
            ? new GivenMelody(song, read.Tune, read.Tonic)
            : throw PluginFaultException.MusicUnusable("The input has no melody of at least eight notes in a common meter.");
    }

    private Style Style => Tune.Style;

    private int TicksPerQuarter => Song.File.Division.TicksPerQuarter;

    /// <summary>The input, and the steps from the bar line after its end on.</summary>
    public MidiFile Append(IReadOnlyList<Step> steps)
    {
        Note last = Song.Notes.Last(n => !n.IsDrum);
        long start = Song.BarStartTick(Song.BarCount);
        MidiTrack track = Sheet.Track(
            "Continuation", last.Channel, last.Program, Sheet.Notes(steps, Tonic, Style), TicksPerQuarter, steps.Sum(s => s.Ticks), start);
        return With(track);
    }

    /// <summary>The input with chords and a bass on channels that it leaves free; without the bass where only one is.</summary>
    /// <param name="figure">How the chords are played.</param>
    /// <param name="random">Chooses among chords that fit.</param>
    public MidiFile WithAccompaniment(Figure figure, Random random)
    {
        var melody = Score.Of(Song, Step.TicksPerQuarter).WithoutDrums();
        var key = new Key(Tonic % 12, Style.IsMinor);
        int[] free = [.. Enumerable.Range(0, 16).Where(c => c != Note.DrumChannel && Song.Notes.All(n => n.Channel != c))];
        return free.Length == 0
            ? throw PluginFaultException.MusicUnusable("The input uses all channels: none is left for chords.")
            : With([.. Accompaniment.Tracks(
                Harmony.Find(MelodyFinder.Skyline(melody), key, random), figure, Style, free[0], free.Length > 1 ? free[1] : null, TicksPerQuarter)]);
    }

    private MidiFile With(params MidiTrack[] added) => new(MidiFormat.MultiTrack, Song.File.Division, [.. Song.File.Tracks, .. added]);
}

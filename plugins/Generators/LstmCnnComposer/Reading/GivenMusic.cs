using EventSuite.Music.Analysis;
using EventSuite.Music.Notes;
using EventSuite.Plugins;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Reading;

/// <summary>The input of a call, as the networks can hear it.</summary>
/// <param name="Song">The input.</param>
/// <param name="Meter">Its meter.</param>
/// <param name="Bars">How many of its full bars are heard.</param>
/// <param name="Key">Its key.</param>
/// <param name="Tracks">Its tracks with notes, no drums, in the order of the file; a track of several channels is several, in their order.</param>
/// <param name="Parts">The same, where one that goes on with another is one with it.</param>
internal sealed record GivenMusic(Song Song, Meter Meter, int Bars, Key Key, IReadOnlyList<GivenTrack> Tracks, IReadOnlyList<GivenTrack> Parts)
{
    /// <summary>Bars before those to be written that are heard at least: as many as the networks have learned to follow.</summary>
    private const int HeardBefore = 32;

    /// <summary>Bars after them: parts that lead are heard a bar ahead.</summary>
    private const int HeardAfter = 4;

    /// <summary>Phrases are heard whole.</summary>
    private const int PhraseBars = 8;

    private const int MostBars = 512;
    private const int LeastNotes = 4;
    private const double EnoughNotes = .25;

    /// <summary>Semitones to the normalised key.</summary>
    public int Shift => KeyNormaliser.Shift(Key);

    /// <summary>File ticks of a quarter.</summary>
    public int TicksPerQuarter => Song.File.Division.TicksPerQuarter;

    /// <summary>The first bar of the song that is heard.</summary>
    public int FirstBar { get; init; }

    /// <summary>Where it begins, in ticks of the file.</summary>
    public long StartTick => Song.BarStartTick(FirstBar);

    /// <summary>Where it begins, in the networks' ticks.</summary>
    public long Start => StartTick * Meter.TicksPerQuarter / TicksPerQuarter;

    /// <summary>The part that leads: the highest of those with enough notes.</summary>
    public GivenTrack Lead => Parts.Where(t => t.Notes.Length >= EnoughNotes * Parts.Max(o => o.Notes.Length)).MaxBy(t => t.Centre)!;

    /// <summary>The part that a track belongs to.</summary>
    public GivenTrack PartOf(GivenTrack track) => Parts.First(part => part.Notes.Contains(track.Notes[0]));

    /// <summary>Reads an input.</summary>
    /// <exception cref="PluginFaultException">It is no MIDI file, or has no notes, no beats or no steady meter that is known.</exception>
    public static GivenMusic Read(MusicInput input)
    {
        Song song = input.ReadSong();
        if (song.File.Division.IsSmpte)
        {
            throw PluginFaultException.MusicUnusable("The input counts in seconds (SMPTE), not in beats. Export it with quarter notes.");
        }

        if (song.BarCount is < 1 or > MostBars)
        {
            throw PluginFaultException.MusicUnusable($"The input has {song.BarCount} bars; 1 to {MostBars} can be worked on.");
        }

        Score score = Score.Of(song, Meter.TicksPerQuarter).WithoutDrums();
        if (score.Notes.Length < LeastNotes)
        {
            throw PluginFaultException.MusicUnusable($"The input has {score.Notes.Length} notes beside drums; at least {LeastNotes} are needed.");
        }

        GivenTrack[] tracks = Split(score);
        return new GivenMusic(song, MeterOf(song), song.BarCount, KeyNormaliser.Find(score, song.KeySignatures.Count > 0 ? song.KeySignatures[0] : null), tracks, Joined(tracks));
    }

    /// <summary>As much of long music as matters for some of its bars; short music is heard whole.</summary>
    /// <param name="from">The first of the bars.</param>
    /// <param name="to">The bar after the last.</param>
    public GivenMusic Around(int from, int to)
    {
        int first = Bars <= HeardBefore + PhraseBars ? 0 : Math.Max(0, from - HeardBefore) / PhraseBars * PhraseBars;
        int end = Bars <= HeardBefore + PhraseBars ? Bars : Math.Min(Bars, to + HeardAfter);
        return this with { FirstBar = first, Bars = end - first };
    }

    /// <summary>The tick of the networks, from the first bar that is heard on, for which a note was meant that begins at a tick of the file.</summary>
    public long HomeOf(long tick) => LineReader.Snap((long)Math.Floor((tick * (double)Meter.TicksPerQuarter / TicksPerQuarter) + .5) - Start);

    /// <summary>A part as events from the first bar that is heard on, in the normalised key.</summary>
    public NoteEvent[] Line(GivenTrack track, bool chords = false) => LineReader.Read(track.Notes, Start, Bars * Meter.BarTicks, Shift, chords);

    private static Meter MeterOf(Song song)
    {
        (long start, long end) = (song.BarStartTick(0), song.BarStartTick(song.BarCount));
        TimeSignature first = song.Grid.SignatureAt(start);
        if (song.Grid.Signatures.Any(s => s.Tick > start && s.Tick < end))
        {
            // The same meter told once more on a bar line is no signature of the grid: one that is there cuts a bar short.
            throw PluginFaultException.MusicUnusable("The input changes its meter on the way, or has a bar that is cut short. Give music of one meter.");
        }

        return Meter.Of(first.Numerator, first.Denominator) is { } meter && meter.BarTicks * first.Denominator == 4 * Meter.TicksPerQuarter * first.Numerator
            ? meter
            : throw PluginFaultException.MusicUnusable($"The input is in {first.Numerator}/{first.Denominator}. Known are {string.Join(", ", Meter.Known)}, 2/2 and 6/4.");
    }

    /// <summary>
    /// A track that begins when another of the same instrument has ended goes on with it, as continuations do, which stand on
    /// tracks of their own: with the nearest in height.
    /// </summary>
    private static List<GivenTrack> Joined(IReadOnlyList<GivenTrack> tracks)
    {
        var parts = new List<GivenTrack>();
        foreach (GivenTrack track in tracks)
        {
            GivenTrack? before = parts.Where(p => p.Program == track.Program && p.Notes.Max(n => n.EndTick) <= track.Notes.Min(n => n.StartTick)).MinBy(p => Math.Abs(p.Centre - track.Centre));
            if (before is null)
            {
                parts.Add(track);
            }
            else
            {
                parts[parts.IndexOf(before)] = before with { Notes = [.. before.Notes, .. track.Notes] };
            }
        }

        return parts;
    }

    private static GivenTrack[] Split(Score score) =>
        [.. score.Notes.GroupBy(n => (n.Track, n.Channel)).OrderBy(g => g.Key).Select(g => new GivenTrack(g.Key.Track, g.Key.Channel, g.First().Program, [.. g]))];
}

using System.Collections.Immutable;
using EventSuite.Music.Midi;
using EventSuite.Music.Synthesis;

namespace EventSuite.Music.Notes;

/// <summary>A MIDI file understood as music: notes, tempo, time and key, bars. Immutable.</summary>
public sealed class Song
{
    private MusicBars? _bars;

    internal Song(
        MidiFile file,
        ImmutableArray<Note> notes,
        TempoMap tempo,
        BarGrid grid,
        IReadOnlyList<KeySignature> keys,
        long endTick,
        long lastNoteEndTick,
        int unmatchedNoteOns,
        int unmatchedNoteOffs)
    {
        File = file;
        Notes = notes;
        Tempo = tempo;
        Grid = grid;
        KeySignatures = keys;
        EndTick = endTick;
        UnmatchedNoteOns = unmatchedNoteOns;
        UnmatchedNoteOffs = unmatchedNoteOffs;
        LastNoteEndTick = lastNoteEndTick;
    }

    /// <summary>The file the song stands in; sequences of format 2 laid one after another as format 1.</summary>
    public MidiFile File { get; }

    /// <summary>
    /// All notes by start tick; those that start together in the order of tracks, then of the file. Note ons and offs
    /// are paired first in first out per track, port (FF 21), channel and pitch; a note that is never ended lasts to the
    /// end of its track. Programs hold for a channel of a port. Which are drums: <see cref="Note.IsDrum"/>.
    /// </summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>Ticks ↔ seconds.</summary>
    public TempoMap Tempo { get; }

    /// <summary>Bar lines and time signatures.</summary>
    public BarGrid Grid { get; }

    /// <summary>Key signatures in the order of ticks.</summary>
    public IReadOnlyList<KeySignature> KeySignatures { get; }

    /// <summary>The latest End of Track.</summary>
    public long EndTick { get; }

    /// <summary>Where the last note has ended; 0 without notes.</summary>
    public long LastNoteEndTick { get; }

    /// <summary>Note ons without a note off.</summary>
    public int UnmatchedNoteOns { get; }

    /// <summary>Note offs without a note on.</summary>
    public int UnmatchedNoteOffs { get; }

    /// <summary>Seconds from tick 0 to the end of the last note; 0 without notes.</summary>
    public double Seconds => Tempo.SecondsAt(LastNoteEndTick);

    /// <summary>
    /// Full bars of music: from the bar in which the first note starts (not counting a pick-up) to the last bar in
    /// which a note starts or sounds for a beat. Empty bars before and after do not count. 0 without notes.
    /// </summary>
    public int BarCount => (int)Math.Min(Bars.Count, int.MaxValue);

    /// <summary>True when the music begins with a pick-up: see <see cref="CropBars"/>.</summary>
    public bool HasPickup => Bars.HasPickup;

    /// <summary>Reads a file as music.</summary>
    public static Song From(MidiFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return SongReader.Read(file);
    }

    /// <summary>
    /// First tick of a bar; bar 0 is the first full bar of music. The bar after the last gives the end of the last.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not in 0 to <see cref="BarCount"/>.</exception>
    public long BarStartTick(int bar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bar);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bar, BarCount);
        return Grid.StartOf(Bars.FirstGridBar + bar);
    }

    /// <summary>
    /// What "eight bars" are, for host, judge and studio alike: a song of its own that begins at tick 0.
    /// <list type="bullet">
    /// <item>Bars count from the first full bar of music. Empty bars before it are cut off.</item>
    /// <item>A pick-up comes along with bar 0 and does not count. The music has one when its first bar is cut short
    /// by a time signature, or is a single bar shorter than the next, or its first note starts in the second half.</item>
    /// <item>A note belongs to the bar it starts in. One that starts less than a thirty-second before a bar line and
    /// lasts longer behind it than before it was meant for the bar line: it belongs there, and is moved there when
    /// the crop begins there.</item>
    /// <item>Notes that began before the crop are left out; notes that last beyond its end are cut at its end.</item>
    /// <item>Program, controllers, bend, pressure, sysex, tempo, time and key in force where the crop begins are set at
    /// its tick 0.</item>
    /// <item>Fewer bars are left than asked for: the crop is shorter. Nothing is filled up. Bars asked for that are
    /// silent stay: End of Track stands at the end of the last bar.</item>
    /// </list>
    /// </summary>
    /// <param name="startBar">0 to <see cref="BarCount"/> − 1; 0 is always allowed.</param>
    /// <param name="count">Full bars, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bar.</exception>
    public Song CropBars(int startBar, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startBar);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startBar, Math.Max(0, BarCount - 1));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        long last = Math.Min((long)startBar + count, Bars.Count);
        long start = Grid.StartOf(Bars.FirstGridBar + startBar - (startBar == 0 && HasPickup ? 1 : 0));
        return From(BarCropper.Crop(this, start, Grid.StartOf(Bars.FirstGridBar + last)));
    }

    /// <summary>Start and end of each note in seconds from tick 0, as written: shape [notes], in the order of <see cref="Notes"/>.</summary>
    public (double Start, double End)[] NoteSeconds()
    {
        var seconds = GC.AllocateUninitializedArray<(double Start, double End)>(Notes.Length);
        Tempo.NoteSeconds(Notes.AsSpan(), seconds);
        return seconds;
    }

    /// <summary>The same into memory of the caller, for many songs in a row; gives back the part that was filled.</summary>
    /// <exception cref="ArgumentException">There is room for fewer than there are <see cref="Notes"/>.</exception>
    public Span<(double Start, double End)> NoteSeconds(Span<(double Start, double End)> destination)
    {
        if (destination.Length < Notes.Length)
        {
            throw new ArgumentException($"Room for {Notes.Length} notes is needed, not for {destination.Length}.", nameof(destination));
        }

        Tempo.NoteSeconds(Notes.AsSpan(), destination);
        return destination[..Notes.Length];
    }

    /// <summary>
    /// The notes as they sound, by start, in seconds from tick 0: pedal (CC 64), volume (CC 7), expression (CC 11) and
    /// pan (CC 10) applied as they stand when the note starts. See <see cref="Performance"/>.
    /// </summary>
    public IReadOnlyList<TimedNote> ToTimedNotes() => Performance.Of(this);

    /// <summary>Found when first asked for; two threads that ask at once find the same.</summary>
    private MusicBars Bars => _bars ??= MusicBars.Of(Grid, Notes.AsSpan());
}

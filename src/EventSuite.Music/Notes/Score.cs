using System.Collections.Immutable;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// Notes on a grid of their own, without a file around them: what rolls, transforms, analysis and measures work on.
/// The ticks of its notes and signatures count <see cref="TicksPerQuarter"/> to the quarter note. Immutable.
/// </summary>
public sealed class Score
{
    /// <summary>Puts a score together; notes may come in any order.</summary>
    /// <param name="ticksPerQuarter">1–32767.</param>
    /// <param name="notes">Ticks and durations 0 or more.</param>
    /// <param name="signatures">In the order of ticks; 4/4 holds before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">A tick or duration is negative or too large.</exception>
    public Score(int ticksPerQuarter, IEnumerable<Note> notes, IEnumerable<TimeSignature>? signatures = null)
    {
        ArgumentNullException.ThrowIfNull(notes);
        TicksPerQuarter = ticksPerQuarter;
        Bars = new BarGrid(MidiDivision.Metrical(ticksPerQuarter), (signatures ?? []).ToArray());
        Note[] sorted = [.. notes];
        Array.Sort(sorted, NoteOrder.Compare);
        foreach (Note note in sorted)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(note.StartTick, nameof(notes));
            ArgumentOutOfRangeException.ThrowIfNegative(note.DurationTicks, nameof(notes));
            EndTick = Math.Max(EndTick, note.EndTick);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(EndTick, MidiTrack.MaxTick, nameof(notes));
        Notes = ImmutableArray.Create(sorted);
    }

    /// <summary>What a tick is: this many make a quarter note.</summary>
    public int TicksPerQuarter { get; }

    /// <summary>By start, then pitch, channel, track, duration, velocity, program: equal music has equal notes.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>Bar lines and time signatures.</summary>
    public BarGrid Bars { get; }

    /// <summary>Where the last note has ended; 0 without notes.</summary>
    public long EndTick { get; }

    /// <summary>The notes of a song in its own ticks; with an SMPTE division 480 to the quarter, which is half a second.</summary>
    public static Score Of(Song song)
    {
        ArgumentNullException.ThrowIfNull(song);
        return Of(song, song.File.Division.IsSmpte ? 480 : song.File.Division.TicksPerQuarter);
    }

    /// <summary>
    /// The notes of a song on another grid. Starts and ends go to the nearest tick each, halves to the later one, so
    /// that notes which touch still touch; a note lasts at least one tick.
    /// </summary>
    public static Score Of(Song song, int ticksPerQuarter)
    {
        ArgumentNullException.ThrowIfNull(song);
        (long numerator, long denominator) = song.Grid.WholeNoteTicks;
        return Rescale(song.Notes, song.Grid.Signatures, ticksPerQuarter, (Int128)4 * ticksPerQuarter * denominator, numerator);
    }

    /// <summary>The score on another grid, rounded as <see cref="Of(Song, int)"/> says; the same score if the grid is the same.</summary>
    public Score Rescale(int ticksPerQuarter) =>
        ticksPerQuarter == TicksPerQuarter ? this : Rescale(Notes, Bars.Signatures, ticksPerQuarter, ticksPerQuarter, TicksPerQuarter);

    /// <summary>Other notes on the same grid.</summary>
    public Score With(IEnumerable<Note> notes) => new(TicksPerQuarter, notes, Bars.Signatures);

    /// <summary>Some of the notes.</summary>
    public Score Where(Func<Note, bool> predicate) => With(Notes.Where(predicate));

    /// <summary>All but the drums.</summary>
    public Score WithoutDrums() => Where(n => !n.IsDrum);

    /// <summary>The drums alone.</summary>
    public Score DrumsOnly() => Where(n => n.IsDrum);

    /// <summary>
    /// The score as a song of format 1 with one steady tempo: a conductor's track, then a track for each track number in
    /// use. Notes of one pitch that overlap on a channel of a track come back paired first in first out.
    /// </summary>
    /// <param name="beatsPerMinute">Quarter notes a minute, 4 to 60,000,000.</param>
    public Song ToSong(double beatsPerMinute = 120) => Song.From(ScoreFile.Build(this, beatsPerMinute));

    /// <summary>A tick × numerator / denominator, rounded to the nearest, halves up.</summary>
    internal static long Round(long tick, Int128 numerator, Int128 denominator) =>
        (long)(((2 * tick * numerator) + denominator) / (2 * denominator));

    private static Score Rescale(
        ImmutableArray<Note> notes, IEnumerable<TimeSignature> signatures, int ticksPerQuarter, Int128 numerator, Int128 denominator)
    {
        long At(long tick) => Round(tick, numerator, denominator);
        return new Score(
            ticksPerQuarter,
            notes.Select(n => n with { StartTick = At(n.StartTick), DurationTicks = Math.Max(1, At(n.EndTick) - At(n.StartTick)) }),
            signatures.Select(s => s with { Tick = At(s.Tick) }));
    }
}

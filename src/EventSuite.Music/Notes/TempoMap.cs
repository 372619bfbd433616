using System.Runtime.Intrinsics;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// Ticks ↔ time, exactly: within a tempo, time is ticks × microseconds per quarter / ticks per quarter, summed as
/// integers over a common denominator, so nothing drifts. With an SMPTE division tempo events do not count, and
/// 29 means 30000/1001 frames a second.
/// </summary>
public sealed class TempoMap
{
    /// <summary>120 quarter notes a minute: what holds before the first tempo event.</summary>
    public const int DefaultMicrosecondsPerQuarter = 500_000;

    private readonly long _denominator;
    private readonly double _unitsPerSecond;
    private readonly bool _isMetrical;
    private readonly Segment[] _segments;

    /// <summary>Builds the map from tempo changes in the order of ticks; of several at one tick the last counts.</summary>
    public TempoMap(MidiDivision division, ReadOnlySpan<TempoChange> changes)
    {
        if (division.IsSmpte)
        {
            bool drop = division.FrameRate == 29;
            _denominator = (drop ? 30_000L : division.FrameRate) * division.TicksPerFrame;
            _segments = [new Segment(0, 0, drop ? 1_001_000_000 : 1_000_000)];
            Changes = [];
            return;
        }

        _denominator = division.TicksPerQuarter;
        _unitsPerSecond = _denominator * 1e6;
        _isMetrical = true;
        TempoChange[] kept = Keep(changes);
        _segments = new Segment[kept.Length];
        Int128 start = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            TempoChange change = kept[i];
            start += i == 0 ? 0 : (Int128)(change.Tick - kept[i - 1].Tick) * kept[i - 1].MicrosecondsPerQuarter;
            _segments[i] = new Segment(change.Tick, start, change.MicrosecondsPerQuarter);
        }

        Changes = kept;
    }

    /// <summary>The tempos, the first at tick 0, none twice in a row; empty with an SMPTE division.</summary>
    public IReadOnlyList<TempoChange> Changes { get; }

    /// <summary>The exact time of a tick.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tick is negative.</exception>
    public MidiTime TimeAt(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        ref readonly Segment segment = ref _segments[SegmentOfTick(tick)];
        return new MidiTime(segment.StartUnits + ((Int128)(tick - segment.Tick) * segment.UnitsPerTick), _denominator);
    }

    /// <summary>The time of a tick in seconds: the exact time, rounded at the end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tick is negative.</exception>
    public double SecondsAt(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        return SecondsIn(_segments[SegmentOfTick(tick)], tick);
    }

    /// <summary>The last tick whose time is not later than <paramref name="microseconds"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public long TickAt(long microseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microseconds);
        Int128 units = (Int128)microseconds * _denominator;
        int low = 0;
        for (int high = _segments.Length - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _segments[middle].StartUnits <= units ? (middle, high) : (low, middle - 1);
        }

        Segment segment = _segments[low];
        return (long)(segment.Tick + ((units - segment.StartUnits) / segment.UnitsPerTick));
    }

    /// <summary>The tempo in force at a tick; null with an SMPTE division.</summary>
    public TempoChange? TempoAt(long tick) => Changes.Count == 0 ? null : Changes[SegmentOfTick(tick)];

    internal int SegmentOfTick(long tick)
    {
        int low = 0;
        for (int high = _segments.Length - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _segments[middle].Tick <= tick ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Seconds for ticks that mostly rise: looks near the last answer first. For many notes in a row.</summary>
    internal double SecondsAt(long tick, ref int hint)
    {
        if (tick < _segments[hint].Tick || (hint + 1 < _segments.Length && tick >= _segments[hint + 1].Tick))
        {
            hint = hint + 1 < _segments.Length && tick >= _segments[hint + 1].Tick
                && (hint + 2 >= _segments.Length || tick < _segments[hint + 2].Tick)
                ? hint + 1
                : SegmentOfTick(tick);
        }

        return SecondsIn(_segments[hint], tick);
    }

    /// <summary>Start and end of notes in order: within one tempo, one division a note and no search.</summary>
    internal void NoteSeconds(ReadOnlySpan<Note> notes, Span<(double Start, double End)> seconds)
    {
        int startHint = 0;
        int endHint = 0;
        int i = 0;
        while (i < notes.Length)
        {
            // Notes that lie within the tempo of this one, with their ends.
            ref readonly Note first = ref notes[i];
            seconds[i++] = (SecondsAt(first.StartTick, ref startHint), SecondsAt(first.EndTick, ref endHint));
            ref readonly Segment segment = ref _segments[startHint];
            if (_isMetrical)
            {
                long end = startHint + 1 < _segments.Length ? _segments[startHint + 1].Tick : MidiTrack.MaxTick + 1;
                i += InSegment(segment, end, notes[i..], seconds[i..]);
            }
        }
    }

    /// <summary>Seconds of the notes that start and end in a segment; stops before the first that does not.</summary>
    private int InSegment(in Segment segment, long endTick, ReadOnlySpan<Note> notes, Span<(double Start, double End)> seconds)
    {
        seconds = seconds[..notes.Length];
        long unitsPerTick = segment.UnitsPerTick;
        long offset = (long)segment.StartUnits - (segment.Tick * unitsPerTick);
        Vector128<double> unitsPerSecond = Vector128.Create(_unitsPerSecond);
        for (int i = 0; i < notes.Length; i++)
        {
            ref readonly Note note = ref notes[i];
            long start = note.StartTick;
            long end = note.EndTick;
            if (start < segment.Tick || end < segment.Tick || end >= endTick)
            {
                return i;
            }

            // One division for both: it takes most of the time.
            Vector128<long> units = Vector128.Create(offset + (start * unitsPerTick), offset + (end * unitsPerTick));
            Vector128<double> both = Vector128.ConvertToDouble(units) / unitsPerSecond;
            seconds[i] = (both.GetElement(0), both.GetElement(1));
        }

        return notes.Length;
    }

    /// <summary>One change per tick, none that changes nothing, the default before the first.</summary>
    private static TempoChange[] Keep(ReadOnlySpan<TempoChange> changes)
    {
        var kept = new TempoChange[changes.Length + 1];
        kept[0] = new TempoChange(0, DefaultMicrosecondsPerQuarter);
        int last = 0;
        foreach (TempoChange change in changes)
        {
            if (change.Tick == kept[last].Tick)
            {
                kept[last] = change;
            }
            else if (change.Tick < kept[last].Tick)
            {
                throw new ArgumentException("Tempo changes must be in the order of ticks.", nameof(changes));
            }
            else if (change.MicrosecondsPerQuarter != kept[last].MicrosecondsPerQuarter)
            {
                kept[++last] = change;
            }
        }

        return last + 1 == kept.Length ? kept : kept[..(last + 1)];
    }

    private double SecondsIn(in Segment segment, long tick)
    {
        // Without SMPTE, 2^38 ticks of less than 2^24 microseconds are less than 2^62: no need for 128 bits.
        return _isMetrical && tick <= MidiTrack.MaxTick
            ? ((long)segment.StartUnits + ((tick - segment.Tick) * segment.UnitsPerTick)) / _unitsPerSecond
            : new MidiTime(segment.StartUnits + ((Int128)(tick - segment.Tick) * segment.UnitsPerTick), _denominator).Seconds;
    }

    private readonly record struct Segment(long Tick, Int128 StartUnits, long UnitsPerTick);
}

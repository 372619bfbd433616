using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// Where the bar lines of the time signatures lie. Bars count from 0 at tick 0; every signature begins a new bar,
/// so a bar that a signature cuts is short. A bar line that falls between two ticks stands at the later one.
/// With an SMPTE division a quarter note is half a second.
/// </summary>
public sealed class BarGrid
{
    private readonly Segment[] _segments;
    private readonly long _wholeNumerator;
    private readonly long _wholeDenominator = 1;

    /// <summary>
    /// Builds the grid from signatures in the order of ticks; of several at one tick the last counts; 4/4 holds
    /// before the first. A signature whose bar would be shorter than a tick is left out.
    /// </summary>
    public BarGrid(MidiDivision division, ReadOnlySpan<TimeSignature> signatures)
    {
        bool drop = division.FrameRate == 29;
        _wholeNumerator = division.IsSmpte ? 2L * division.TicksPerFrame * (drop ? 30_000 : division.FrameRate) : 4L * division.TicksPerQuarter;
        _wholeDenominator = drop ? 1001 : 1;
        var kept = new List<TimeSignature>(signatures.Length + 1) { new(0, 4, 4) };
        foreach (TimeSignature signature in signatures)
        {
            if (_wholeNumerator * signature.Numerator < _wholeDenominator * signature.Denominator || SaysNothingNew(kept[^1], signature))
            {
                continue;
            }

            if (signature.Tick == kept[^1].Tick)
            {
                kept[^1] = signature;
            }
            else
            {
                kept.Add(signature);
            }
        }

        _segments = new Segment[kept.Count];
        long bar = 0;
        for (int i = 0; i < kept.Count; i++)
        {
            _segments[i] = new Segment(kept[i], bar);
            if (i + 1 < kept.Count)
            {
                bar += BarsUntil(kept[i], kept[i + 1].Tick - 1) + 1;
            }
        }

        Signatures = kept;
    }

    /// <summary>The signatures that count, the first at tick 0.</summary>
    public IReadOnlyList<TimeSignature> Signatures { get; }

    /// <summary>The bar that a tick lies in.</summary>
    public long BarAt(long tick)
    {
        Segment segment = SegmentAt(tick);
        return segment.FirstBar + BarsUntil(segment.Signature, tick);
    }

    /// <summary>The first tick of a bar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bar is negative.</exception>
    public long StartOf(long bar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bar);
        int low = 0;
        for (int high = _segments.Length - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _segments[middle].FirstBar <= bar ? (middle, high) : (low, middle - 1);
        }

        Segment segment = _segments[low];
        return segment.Signature.Tick + TicksOf(segment.Signature, (bar - segment.FirstBar) * segment.Signature.Numerator);
    }

    /// <summary>The signature in force at a tick.</summary>
    public TimeSignature SignatureAt(long tick) => SegmentAt(tick).Signature;

    /// <summary>Ticks of a full bar of the signature in force at a tick (rounded up).</summary>
    public long FullBarTicks(long tick)
    {
        TimeSignature signature = SignatureAt(tick);
        return TicksOf(signature, signature.Numerator);
    }

    /// <summary>Ticks of a beat (the denominator's note) at a tick (rounded up).</summary>
    public long BeatTicks(long tick) => TicksOf(SignatureAt(tick), 1);

    /// <summary>Ticks of a whole note, as a fraction.</summary>
    internal (long Numerator, long Denominator) WholeNoteTicks => (_wholeNumerator, _wholeDenominator);

    /// <summary>Ticks of a thirty-second note, at least 1.</summary>
    internal long ThirtySecondTicks => Math.Max(1, _wholeNumerator / (32 * _wholeDenominator));

    /// <summary>The same signature again, on a bar line that stands there anyway.</summary>
    private bool SaysNothingNew(TimeSignature last, TimeSignature next) =>
        last.Numerator == next.Numerator
        && last.Denominator == next.Denominator
        && last.Tick < next.Tick
        && last.Tick + TicksOf(last, (Int128)BarsUntil(last, next.Tick) * last.Numerator) == next.Tick;

    private long TicksOf(TimeSignature signature, Int128 beats)
    {
        Int128 denominator = (Int128)_wholeDenominator * signature.Denominator;
        return (long)(((beats * _wholeNumerator) + denominator - 1) / denominator);
    }

    private long BarsUntil(TimeSignature signature, long tick) =>
        (long)((Int128)(tick - signature.Tick) * _wholeDenominator * signature.Denominator / ((Int128)_wholeNumerator * signature.Numerator));

    private Segment SegmentAt(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        int low = 0;
        for (int high = _segments.Length - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _segments[middle].Signature.Tick <= tick ? (middle, high) : (low, middle - 1);
        }

        return _segments[low];
    }

    private readonly record struct Segment(TimeSignature Signature, long FirstBar);
}

namespace EventSuite.Music.Midi;

/// <summary>
/// Room for the events of one track while it is read; counts over all tracks of the file. Each thread keeps one that is
/// not too large, so that reading many files allocates only what they keep, and works in the same warm memory.
/// </summary>
internal sealed class EventScratch
{
    private const int LargestKept = 1 << 15;

    [ThreadStatic]
    private static EventScratch? s_kept;

    private PackedEvent[] _events = ScratchArray.Start<PackedEvent>();
    private PayloadSlice[] _payloads = ScratchArray.Start<PayloadSlice>();
    private int _count;
    private int _payloadCount;
    private int _left;
    private int _temposLeft;

    /// <summary>The tracks read so far.</summary>
    public List<MidiTrack> Tracks { get; } = [];

    /// <summary>The chunks that are no tracks.</summary>
    public List<MidiChunk> Others { get; } = [];

    /// <summary>Takes the thread's scratch, or a new one.</summary>
    public static EventScratch Take(MidiReadOptions options)
    {
        EventScratch scratch = s_kept ?? new EventScratch();
        s_kept = null;
        scratch._left = options.MaxEvents;
        scratch._temposLeft = options.MaxTempoChanges;
        return scratch;
    }

    public void GiveBack()
    {
        if (Math.Max(Tracks.Capacity, Others.Capacity) > LargestKept)
        {
            return;
        }

        ScratchArray.Shrink(ref _events, LargestKept);
        ScratchArray.Shrink(ref _payloads, LargestKept);
        _count = 0;
        _payloadCount = 0;
        Tracks.Clear();
        Others.Clear();
        s_kept = this;
    }

    /// <summary>Where the next events can be put, no more than are allowed; empty only when none is.</summary>
    public Span<PackedEvent> Room()
    {
        if (_count == _events.Length)
        {
            ScratchArray.Grow(ref _events);
        }

        return _events.AsSpan(_count, Math.Min(_events.Length - _count, Math.Max(_left, 0)));
    }

    /// <summary>The first so many events of <see cref="Room"/> were put there.</summary>
    public void Take(int count)
    {
        _count += count;
        _left -= count;
    }

    /// <summary>False when the file has more events than allowed.</summary>
    public bool TryAdd(PackedEvent packed)
    {
        if (_count == _events.Length)
        {
            ScratchArray.Grow(ref _events);
        }

        _events[_count++] = packed;
        return --_left >= 0;
    }

    /// <summary>Adds an event with a payload. False when the file has more events than allowed, or the track more than it can have.</summary>
    public bool TryAdd(long tick, PayloadSlice payload)
    {
        if (_payloadCount == PackedEvent.MostPayloads)
        {
            return false;
        }

        if (_payloadCount == _payloads.Length)
        {
            ScratchArray.Grow(ref _payloads);
        }

        _payloads[_payloadCount] = payload;
        return TryAdd(PackedEvent.WithPayload(tick, _payloadCount++));
    }

    /// <summary>False when the file has more tempo changes than allowed.</summary>
    public bool TryCountTempo() => --_temposLeft >= 0;

    /// <summary>Ends a track.</summary>
    public void EndTrack(byte[] bytes)
    {
        PackedEvent[] events = GC.AllocateUninitializedArray<PackedEvent>(_count);
        _events.AsSpan(0, _count).CopyTo(events);
        Tracks.Add(new MidiTrack(events, _payloads.AsSpan(0, _payloadCount).ToArray(), bytes));
        _count = 0;
        _payloadCount = 0;
    }
}

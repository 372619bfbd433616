using System.Buffers;

namespace EventSuite.Music.Midi;

/// <summary>Rented room for the events of one track while it is read; counts over all tracks of the file.</summary>
internal sealed class EventScratch(MidiReadOptions options) : IDisposable
{
    private MidiEvent[] _events = ArrayPool<MidiEvent>.Shared.Rent(1024);
    private PayloadSlice[] _payloads = ArrayPool<PayloadSlice>.Shared.Rent(32);
    private int _payloadCount;
    private int _left = options.MaxEvents;
    private int _temposLeft = options.MaxTempoChanges;

    public int Count { get; private set; }

    /// <summary>False when the file has more events than allowed.</summary>
    public bool TryAdd(in MidiEvent midiEvent)
    {
        if (Count == _events.Length)
        {
            Grow(ref _events, Count);
        }

        _events[Count++] = midiEvent;
        return --_left >= 0;
    }

    public int AddPayload(int offset, int length)
    {
        if (_payloadCount == _payloads.Length)
        {
            Grow(ref _payloads, _payloadCount);
        }

        _payloads[_payloadCount] = new PayloadSlice(offset, length);
        return _payloadCount++;
    }

    /// <summary>False when the file has more tempo changes than allowed.</summary>
    public bool TryCountTempo() => --_temposLeft >= 0;

    public MidiTrack TakeTrack(byte[] bytes)
    {
        MidiEvent[] events = GC.AllocateUninitializedArray<MidiEvent>(Count);
        _events.AsSpan(0, Count).CopyTo(events);
        var track = new MidiTrack(events, _payloads.AsSpan(0, _payloadCount).ToArray(), bytes);
        Count = 0;
        _payloadCount = 0;
        return track;
    }

    public void Dispose()
    {
        ArrayPool<MidiEvent>.Shared.Return(_events);
        ArrayPool<PayloadSlice>.Shared.Return(_payloads);
    }

    private static void Grow<T>(ref T[] array, int count)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(count * 2);
        array.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}

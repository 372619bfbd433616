using System.Diagnostics.CodeAnalysis;

namespace EventSuite.Music.Midi;

/// <summary>The events of a track or of a part of it, in order. They lie packed, and are unpacked when looked at.</summary>
public readonly ref struct MidiEvents
{
    private readonly ReadOnlySpan<PayloadSlice> _payloads;

    internal MidiEvents(ReadOnlySpan<PackedEvent> packed, ReadOnlySpan<PayloadSlice> payloads)
    {
        Packed = packed;
        _payloads = payloads;
    }

    /// <summary>How many.</summary>
    public int Length => Packed.Length;

    internal ReadOnlySpan<PackedEvent> Packed { get; }

    /// <summary>An event.</summary>
    /// <param name="index">0 to <see cref="Length"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such event.</exception>
    public MidiEvent this[int index] => Packed[index].Unpack(_payloads);

    /// <summary>Some of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public MidiEvents Slice(int start, int length) => new(Packed.Slice(start, length), _payloads);

    /// <summary>A copy, 16 bytes each.</summary>
    public MidiEvent[] ToArray()
    {
        var events = new MidiEvent[Length];
        for (int i = 0; i < events.Length; i++)
        {
            events[i] = this[i];
        }

        return events;
    }

    /// <summary>One after another.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through events.</summary>
    public ref struct Enumerator
    {
        private readonly MidiEvents _events;
        private int _next;
        private MidiEvent _current;

        internal Enumerator(MidiEvents events) => _events = events;

        /// <summary>The event that was reached; holds until the next step.</summary>
        [UnscopedRef]
        public readonly ref readonly MidiEvent Current => ref _current;

        /// <summary>False when there is none left.</summary>
        public bool MoveNext()
        {
            if (_next == _events.Length)
            {
                return false;
            }

            _current = _events[_next++];
            return true;
        }
    }
}

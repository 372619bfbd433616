namespace EventSuite.Music.Midi;

/// <summary>
/// A track: events in the order of the file, ticks never falling, the last one always End of Track.
/// Immutable. Make one with <see cref="MidiTrackBuilder"/>.
/// </summary>
public sealed class MidiTrack
{
    /// <summary>No event may lie later: 2^38 − 1 ticks, more than four years at 960 ticks and 120 beats.</summary>
    public const long MaxTick = (1L << 38) - 1;

    private readonly PackedEvent[] _events;
    private readonly PayloadSlice[] _payloads;
    private readonly byte[] _bytes;

    internal MidiTrack(PackedEvent[] events, PayloadSlice[] payloads, byte[] bytes)
    {
        _events = events;
        _payloads = payloads;
        _bytes = bytes;
    }

    /// <summary>All events, End of Track included.</summary>
    public MidiEvents Events => new(_events, _payloads);

    /// <summary>Where the End of Track stands.</summary>
    public long EndTick => _events[^1].Tick;

    /// <summary>
    /// The bytes of a meta or sysex event of this track (sysex: without the leading F0 or F7, with the closing F7);
    /// empty for channel messages.
    /// </summary>
    public ReadOnlySpan<byte> Payload(in MidiEvent midiEvent)
    {
        if (midiEvent.PayloadIndex < 0)
        {
            return default;
        }

        PayloadSlice slice = _payloads[midiEvent.PayloadIndex];
        return _bytes.AsSpan(slice.Offset, slice.Length);
    }

    /// <summary>True when both tracks have the same events at the same ticks with the same bytes.</summary>
    public bool ContentEquals(MidiTrack other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (_events.Length != other._events.Length)
        {
            return false;
        }

        for (int i = 0; i < _events.Length; i++)
        {
            MidiEvent a = Events[i];
            MidiEvent b = other.Events[i];
            if (a.Tick != b.Tick || a.Status != b.Status || a.Data1 != b.Data1 || a.Data2 != b.Data2
                || !Payload(a).SequenceEqual(other.Payload(b)))
            {
                return false;
            }
        }

        return true;
    }
}

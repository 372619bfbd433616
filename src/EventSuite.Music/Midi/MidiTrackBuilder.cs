using System.Buffers.Binary;
using System.Text;

namespace EventSuite.Music.Midi;

/// <summary>
/// Puts a track together. Events may be added in any order of ticks; events of the same tick keep the order of adding.
/// </summary>
public sealed class MidiTrackBuilder
{
    private readonly List<PackedEvent> _events = [];
    private readonly List<PayloadSlice> _payloads = [];
    private readonly List<byte> _bytes = [];
    private long _lastTick;
    private bool _sorted = true;

    /// <summary>Adds a channel message.</summary>
    /// <param name="tick">0 to <see cref="MidiTrack.MaxTick"/>.</param>
    /// <param name="kind">One of the seven channel kinds.</param>
    /// <param name="channel">0–15.</param>
    /// <param name="data1">0–127.</param>
    /// <param name="data2">0–127; 0 for kinds with one data byte.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public MidiTrackBuilder Message(long tick, MidiEventKind kind, int channel, int data1, int data2 = 0)
    {
        bool one = kind is MidiEventKind.Program or MidiEventKind.ChannelPressure;
        if ((byte)kind is < 0x80 or >= 0xF0 || ((byte)kind & 0x0F) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a channel message.");
        }

        Check(channel, 15, nameof(channel));
        Check(data1, 127, nameof(data1));
        Check(data2, one ? 0 : 127, nameof(data2));
        return Add(new PackedEvent(CheckTick(tick), (uint)((byte)kind | channel | (data1 << 8) | (data2 << 16))));
    }

    /// <summary>Adds a note: its note on and its note off.</summary>
    public MidiTrackBuilder Note(long tick, long durationTicks, int pitch, int velocity = 80, int channel = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(velocity, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(durationTicks);
        return Message(tick, MidiEventKind.NoteOn, channel, pitch, velocity)
            .Message(tick + durationTicks, MidiEventKind.NoteOff, channel, pitch, 64);
    }

    /// <summary>Adds a program change; programs count from 0.</summary>
    public MidiTrackBuilder Program(long tick, int program, int channel = 0) =>
        Message(tick, MidiEventKind.Program, channel, program);

    /// <summary>Adds a control change.</summary>
    public MidiTrackBuilder Control(long tick, int controller, int value, int channel = 0) =>
        Message(tick, MidiEventKind.Control, channel, controller, value);

    /// <summary>Adds a meta event. End of Track is not added but given to <see cref="Build"/>.</summary>
    public MidiTrackBuilder Meta(long tick, byte type, ReadOnlySpan<byte> payload)
    {
        if (type == MetaType.EndOfTrack)
        {
            throw new ArgumentException("End of Track is added by Build.", nameof(type));
        }

        return Add(tick, payload, 0xFF, type);
    }

    /// <summary>Adds a text event (types 0x01–0x0F) in UTF-8.</summary>
    public MidiTrackBuilder Text(long tick, byte type, string text) => Meta(tick, type, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a tempo, 1–16,777,215 microseconds per quarter note.</summary>
    public MidiTrackBuilder Tempo(long tick, int microsecondsPerQuarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(microsecondsPerQuarter, 1);
        Check(microsecondsPerQuarter, 0xFFFFFF, nameof(microsecondsPerQuarter));
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, microsecondsPerQuarter);
        return Meta(tick, MetaType.Tempo, word[1..]);
    }

    /// <summary>Adds a time signature: numerator 1–255, denominator a power of two up to 32,768.</summary>
    public MidiTrackBuilder TimeSignature(long tick, int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        Check(numerator, 255, nameof(numerator));
        if (denominator is < 1 or > 32768 || !int.IsPow2(denominator))
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A power of two up to 32,768.");
        }

        return Meta(tick, MetaType.TimeSignature, [(byte)numerator, (byte)int.Log2(denominator), 24, 8]);
    }

    /// <summary>Adds a key signature: sharps −7 to 7 (negative: flats).</summary>
    public MidiTrackBuilder KeySignature(long tick, int sharps, bool minor)
    {
        Check(Math.Abs(sharps), 7, nameof(sharps));
        return Meta(tick, MetaType.KeySignature, [(byte)sharps, minor ? (byte)1 : (byte)0]);
    }

    /// <summary>Adds a system exclusive event; the payload leaves out the leading F0 and ends with F7 when complete.</summary>
    public MidiTrackBuilder SysEx(long tick, ReadOnlySpan<byte> payload) => Add(tick, payload, 0xF0, 0);

    /// <summary>Copies an event of a track to another tick.</summary>
    public MidiTrackBuilder Copy(MidiTrack from, in MidiEvent e, long tick) => Copy(e, tick, from.Payload(e));

    internal MidiTrackBuilder Copy(in MidiEvent e, long tick, ReadOnlySpan<byte> payload) =>
        e.PayloadIndex < 0
            ? Add(new PackedEvent(CheckTick(tick), (uint)(e.Status | (e.Data1 << 8) | (e.Data2 << 16))))
            : Add(tick, payload, e.Status, e.Data1);

    /// <summary>The track, with End of Track at the last event or at <paramref name="endTick"/> if that is later.</summary>
    public MidiTrack Build(long endTick = 0)
    {
        PackedEvent[] events = new PackedEvent[_events.Count + 1];
        if (_sorted)
        {
            _events.CopyTo(events);
        }
        else
        {
            // OrderBy is stable: events of one tick keep the order of adding.
            _events.OrderBy(e => e.Tick).ToArray().CopyTo(events, 0);
        }

        Check(endTick, MidiTrack.MaxTick, nameof(endTick));
        long end = Math.Max(endTick, _events.Count == 0 ? 0 : events[^2].Tick);
        var payloads = new PayloadSlice[_payloads.Count + 1];
        _payloads.CopyTo(payloads);
        payloads[^1] = new PayloadSlice(0, 0, 0xFF, MetaType.EndOfTrack);
        events[^1] = PackedEvent.WithPayload(end, _payloads.Count);
        return new MidiTrack(events, payloads, [.. _bytes]);
    }

    private MidiTrackBuilder Add(PackedEvent e)
    {
        _sorted &= e.Tick >= _lastTick;
        _lastTick = Math.Max(_lastTick, e.Tick);
        _events.Add(e);
        return this;
    }

    private MidiTrackBuilder Add(long tick, ReadOnlySpan<byte> payload, byte status, byte metaType)
    {
        // One more is End of Track.
        Check(_payloads.Count, PackedEvent.MostPayloads - 2, nameof(payload));
        Add(PackedEvent.WithPayload(CheckTick(tick), _payloads.Count));
        _payloads.Add(new PayloadSlice(_bytes.Count, payload.Length, status, metaType));
        _bytes.AddRange(payload);
        return this;
    }

    private static long CheckTick(long tick)
    {
        Check(tick, MidiTrack.MaxTick, nameof(tick));
        return tick;
    }

    private static void Check(long value, long max, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
    }
}

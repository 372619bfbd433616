using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// Pairs note ons with note offs, first in first out per track, voice (port and channel) and pitch: when a pitch is
/// struck again before its note off, the first note off ends the first of the two. A note on that is never ended lasts
/// to the end of its track; a note off without a note is passed over. Both are counted. Constant time per event.
/// </summary>
internal sealed class NotePairing(NoteScratch scratch)
{
    private int _last;
    private int _sounding;
    private long _lastEnd;

    public int UnmatchedOns { get; private set; }

    public int UnmatchedOffs { get; private set; }

    /// <summary>Where the last note has ended; 0 without notes.</summary>
    public long LastEnd { get; private set; }

    /// <summary>Reads the notes of a track, and hands on what else a song is made of.</summary>
    public void ReadTrack(MidiTrack track, int index)
    {
        int begun = _last;
        int port = 0;
        _sounding = 0;
        _lastEnd = 0;
        ReadOnlySpan<PackedEvent> events = track.Events.Packed;
        for (int next = 0; next < events.Length;)
        {
            next += ReadNotes(events[next..], port, ((ulong)(uint)index << 32) | ((ulong)port << 24));
            if (next < events.Length)
            {
                PackedEvent e = events[next];
                if (e.IsNote)
                {
                    scratch.MakeRoom(_last + 1, (port << 4) | (int)(e.Message & 0x0F));
                }
                else
                {
                    port = scratch.Add(track, track.Events[next], port);
                    next++;
                }
            }
        }

        LastEnd = Math.Max(LastEnd, _sounding > 0 ? track.EndTick : _lastEnd);
        EndTrack(track.EndTick, begun);
    }

    /// <summary>
    /// Pairs up to the first event that says something else a song is made of, or for which there is no room.
    /// A method of its own with little in it, so that what changes with every event stays in registers.
    /// </summary>
    /// <returns>How many events were read.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadNotes(ReadOnlySpan<PackedEvent> events, int port, ulong origin)
    {
        // No more events than there is room for notes. Queues hold places of notes that were begun, so all places lie before.
        Span<OpenNote> room = scratch.Notes;
        events = events[..Math.Min(events.Length, room.Length - 1 - _last)];
        ref OpenNote notes = ref MemoryMarshal.GetReference(room);
        ref readonly PackedEvent e = ref MemoryMarshal.GetReference(events);
        ref readonly PackedEvent end = ref Unsafe.Add(ref MemoryMarshal.GetReference(events), events.Length);
        ref KeyQueue queues = ref MemoryMarshal.GetArrayDataReference(scratch.Table.Queues);
        ref ushort blocks = ref MemoryMarshal.GetReference(scratch.Table.Blocks.Slice(port << 4, 16));
        int last = _last;
        int sounding = _sounding;
        for (; Unsafe.IsAddressLessThan(in e, in end); e = ref Unsafe.Add(ref Unsafe.AsRef(in e), 1))
        {
            PackedEvent now = e;
            uint message = now.Message;
            if (!now.IsNote)
            {
                if (now.HasPayload || IsHeard(message))
                {
                    break;
                }

                continue;
            }

            uint block = Unsafe.Add(ref blocks, message & 0x0F);
            if (block == 0)
            {
                break;
            }

            ref KeyQueue queue = ref Unsafe.Add(ref queues, KeyTable.Slot(block, message >> 8));
            uint first = queue.First;
            if (message > 0xFFFF && (message & 0x10) != 0)
            {
                last++;
                ref OpenNote note = ref Unsafe.Add(ref notes, last);
                note.Start = now.Tick;
                note.Length = 0;
                note.Origin = OpenNote.OriginOf(message, origin);
                sounding++;
                if (first == 0)
                {
                    queue.First = (uint)last;
                }
                else
                {
                    Unsafe.Add(ref notes, queue.Last).Length = last;
                }

                queue.Last = (uint)last;
            }
            else if (first != 0)
            {
                ref OpenNote note = ref Unsafe.Add(ref notes, first);
                long tick = now.Tick;
                queue.First = (uint)note.Length;
                note.Length = tick - note.Start;
                _lastEnd = tick;
                sounding--;
            }
            else
            {
                UnmatchedOffs++;
            }
        }

        _last = last;
        _sounding = sounding;
        return (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(events), in e) / Unsafe.SizeOf<PackedEvent>());
    }

    /// <summary>Programs, banks, and all that is no channel message.</summary>
    private static bool IsHeard(uint message) =>
        (message & 0xF0) == 0xC0 || (message & 0xFFF0) == ((ControlChange.Bank << 8) | 0xB0);

    /// <summary>Ends what still sounds: no more steps than the track has notes.</summary>
    private void EndTrack(long endTick, int begun)
    {
        UnmatchedOns += _sounding;
        OpenNote[] notes = scratch.Notes;
        for (int place = begun + 1; _sounding > 0; place++)
        {
            // The first note of a queue is the first of its key that still sounds; the others follow in their order.
            ref OpenNote note = ref notes[place];
            ref KeyQueue queue = ref scratch.Table.Queues[(int)KeyTable.Slot(scratch.Table.Blocks[note.Voice], note.Pitch)];
            if (queue.First == (uint)place)
            {
                queue.First = (uint)note.Length;
                note.Length = endTick - note.Start;
                _sounding--;
            }
        }

        if (_last > begun)
        {
            scratch.Runs.Add(_last);
        }
    }
}

using System.Runtime.CompilerServices;
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
        ReadOnlySpan<MidiEvent> events = track.Events;
        for (int next = 0; next < events.Length;)
        {
            next += ReadNotes(events[next..], port, ((ulong)(uint)index << 32) | ((ulong)port << 24));
            if (next < events.Length)
            {
                ref readonly MidiEvent e = ref events[next];
                if (e.IsNote)
                {
                    scratch.MakeRoom(_last + 1, (port << 4) | e.Channel);
                }
                else
                {
                    port = scratch.Add(track, e, port);
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
    private int ReadNotes(ReadOnlySpan<MidiEvent> events, int port, ulong origin)
    {
        Span<OpenNote> notes = scratch.Notes;
        Span<KeyQueue> queues = scratch.Table.Queues;
        ReadOnlySpan<ushort> blocks = scratch.Table.Blocks.Slice(port << 4, 16);
        int last = _last;
        int sounding = _sounding;
        long lastEnd = _lastEnd;
        int i = 0;
        for (; i < events.Length; i++)
        {
            uint message = events[i].Message;
            long tick = events[i].Tick;
            if ((message & 0xE0) != 0x80)
            {
                if (IsHeard(message))
                {
                    break;
                }

                continue;
            }

            int block = blocks[(int)(message & 0x0F)];
            int place = last + 1;
            if (block == 0 || (uint)place >= (uint)notes.Length)
            {
                break;
            }

            ref KeyQueue queue = ref queues[KeyTable.Slot(block, (int)(message >> 8))];
            int first = queue.First;
            if ((message & 0x10) != 0 && message > 0xFFFF)
            {
                ref OpenNote note = ref notes[place];
                note.Start = tick;
                note.Length = 0;
                note.Origin = OpenNote.OriginOf(message, origin);
                last = place;
                sounding++;
                if (first == 0)
                {
                    queue.First = place;
                }
                else
                {
                    notes[queue.Last].Length = place;
                }

                queue.Last = place;
            }
            else if (first != 0)
            {
                ref OpenNote note = ref notes[first];
                queue.First = (int)note.Length;
                note.Length = tick - note.Start;
                lastEnd = tick;
                sounding--;
            }
            else
            {
                UnmatchedOffs++;
            }
        }

        _last = last;
        _sounding = sounding;
        _lastEnd = lastEnd;
        return i;
    }

    /// <summary>Programs, banks, and all that is no channel message.</summary>
    private static bool IsHeard(uint message) =>
        (message & 0xF0) is 0xC0 or 0xF0 || (message & 0xFFF0) == ((ControlChange.Bank << 8) | 0xB0);

    /// <summary>Ends what still sounds: no more steps than the track has notes.</summary>
    private void EndTrack(long endTick, int begun)
    {
        UnmatchedOns += _sounding;
        OpenNote[] notes = scratch.Notes;
        for (int place = begun + 1; _sounding > 0; place++)
        {
            // The first note of a queue is the first of its key that still sounds; the others follow in their order.
            ref OpenNote note = ref notes[place];
            ref KeyQueue queue = ref scratch.Table.Queues[KeyTable.Slot(scratch.Table.Blocks[note.Voice], note.Pitch)];
            if (queue.First == place)
            {
                queue.First = (int)note.Length;
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

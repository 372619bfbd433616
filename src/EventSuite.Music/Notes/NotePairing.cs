using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// Pairs note ons with note offs, first in first out per track, voice (port and channel) and pitch: when a pitch is
/// struck again before its note off, the first note off ends the first of the two. A note on that is never ended lasts
/// to the end of its track; a note off without a note is passed over. Both are counted. Constant time per event.
/// </summary>
internal sealed class NotePairing(NoteScratch scratch)
{
    private int _count;

    public int UnmatchedOns { get; private set; }

    public int UnmatchedOffs { get; private set; }

    /// <summary>Where the last note has ended; 0 without notes.</summary>
    public long LastEnd { get; private set; }

    /// <summary>Reads the notes of a track, and hands on what else a song is made of.</summary>
    public void ReadTrack(MidiTrack track, int index)
    {
        // All that changes with every event is local, so that it stays in registers.
        OpenNote[] notes = scratch.Notes;
        KeyTable table = scratch.Table;
        ReadOnlySpan<ushort> blocks = table.Blocks;
        int begun = _count;
        int count = begun;
        int sounding = 0;
        int port = 0;
        long lastEnd = 0;
        foreach (ref readonly MidiEvent e in track.Events)
        {
            int status = e.Status;
            if ((status & 0xE0) == 0x80)
            {
                int voice = (port << 4) | (status & 0x0F);
                int block = blocks[voice];
                if (block == 0)
                {
                    block = table.Add(voice);
                }

                ref KeyQueue queue = ref table.Queues[KeyTable.Slot(block, e.Data1)];
                if ((status & 0x10) != 0 && e.Data2 != 0)
                {
                    int place = count + 1;
                    if (place >= notes.Length)
                    {
                        notes = scratch.Grow();
                    }

                    ref OpenNote note = ref notes[place];
                    note.Start = e.Tick;
                    note.Length = 0;
                    note.Pitch = e.Data1;
                    note.Velocity = e.Data2;
                    note.Channel = (byte)(status & 0x0F);
                    note.Program = (byte)port;
                    note.Track = index;
                    count = place;
                    sounding++;
                    if (queue.First == 0)
                    {
                        queue.First = place;
                    }
                    else
                    {
                        notes[queue.Last].Length = place;
                    }

                    queue.Last = place;
                }
                else if (queue.First != 0)
                {
                    ref OpenNote note = ref notes[queue.First];
                    queue.First = (int)note.Length;
                    note.Length = e.Tick - note.Start;
                    lastEnd = e.Tick;
                    sounding--;
                }
                else
                {
                    UnmatchedOffs++;
                }
            }
            else if (status >= 0xC0 || e.Data1 == ControlChange.Bank)
            {
                port = scratch.Add(track, e, port);
            }
        }

        _count = count;
        LastEnd = Math.Max(LastEnd, sounding > 0 ? track.EndTick : lastEnd);
        EndTrack(track.EndTick, begun, sounding);
    }

    /// <summary>Ends what still sounds: no more steps than the track has notes.</summary>
    private void EndTrack(long endTick, int begun, int sounding)
    {
        UnmatchedOns += sounding;
        OpenNote[] notes = scratch.Notes;
        for (int place = begun + 1; sounding > 0; place++)
        {
            // The first note of a queue is the first of its key that still sounds; the others follow in their order.
            ref OpenNote note = ref notes[place];
            ref KeyQueue queue = ref scratch.Table.Queues[KeyTable.Slot(scratch.Table.Blocks[note.Voice], note.Pitch)];
            if (queue.First == place)
            {
                queue.First = (int)note.Length;
                note.Length = endTick - note.Start;
                sounding--;
            }
        }

        if (_count > begun)
        {
            scratch.Runs.Add(_count);
        }
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>One pass over the events of a file: notes, and the maps of tempo, time and key.</summary>
internal static class SongReader
{
    public static Song Read(MidiFile source)
    {
        MidiFile file = SequenceJoiner.Join(source);
        var tempos = new List<TempoChange>();
        var times = new List<TimeSignature>();
        var keys = new List<KeySignature>();
        var programs = new List<ProgramChange>();
        using var notes = new NoteCollector();
        long endTick = 0;
        for (int t = 0; t < file.Tracks.Count; t++)
        {
            MidiTrack track = file.Tracks[t];
            foreach (ref readonly MidiEvent e in track.Events)
            {
                switch (e.Status & 0xF0)
                {
                    case 0x90 when e.Data2 != 0:
                        notes.Start(e, t);
                        break;
                    case 0x80 or 0x90:
                        notes.End(e);
                        break;
                    case 0xC0:
                        programs.Add(new ProgramChange(e.Tick, e.Channel, e.Data1));
                        break;
                    case 0xF0 when e.Status == 0xFF:
                        ReadMeta(e, track.Payload(e), tempos, times, keys);
                        break;
                    default:
                        break;
                }
            }

            notes.EndTrack(track.EndTick);
            endTick = Math.Max(endTick, track.EndTick);
        }

        TickOrder.Sort(tempos, e => e.Tick);
        TickOrder.Sort(times, e => e.Tick);
        TickOrder.Sort(keys, e => e.Tick);
        TickOrder.Sort(programs, e => e.Tick);
        return new Song(
            file,
            notes.Take(programs),
            new TempoMap(file.Division, CollectionsMarshal.AsSpan(tempos)),
            new BarGrid(file.Division, CollectionsMarshal.AsSpan(times)),
            keys,
            endTick,
            notes.LastEnd,
            notes.UnmatchedOns,
            notes.UnmatchedOffs);
    }

    /// <summary>Values that mean nothing are passed over.</summary>
    private static void ReadMeta(
        in MidiEvent e, ReadOnlySpan<byte> payload, List<TempoChange> tempos, List<TimeSignature> times, List<KeySignature> keys)
    {
        switch (e.Data1)
        {
            case MetaType.Tempo when payload.Length >= 3:
                int tempo = (payload[0] << 16) | BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
                if (tempo > 0)
                {
                    tempos.Add(new TempoChange(e.Tick, tempo));
                }

                break;
            case MetaType.TimeSignature when payload.Length >= 2 && payload[0] > 0 && payload[1] <= 15:
                times.Add(new TimeSignature(e.Tick, payload[0], 1 << payload[1]));
                break;
            case MetaType.KeySignature when payload.Length >= 2 && (sbyte)payload[0] is >= -7 and <= 7 && payload[1] <= 1:
                keys.Add(new KeySignature(e.Tick, (sbyte)payload[0], payload[1] == 1));
                break;
            default:
                break;
        }
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>One pass over the events of a file: notes, and the maps of tempo, time and key.</summary>
internal static class SongReader
{
    public static Song Read(MidiFile source)
    {
        MidiFile file = SequenceJoiner.Join(source);
        NoteScratch scratch = NoteScratch.Take();
        var pairing = new NotePairing(scratch);
        long endTick = 0;
        for (int t = 0; t < file.Tracks.Count; t++)
        {
            MidiTrack track = file.Tracks[t];
            pairing.ReadTrack(track, t);
            endTick = Math.Max(endTick, track.EndTick);
        }

        TickOrder.Sort(scratch.Tempos, e => e.Tick);
        TickOrder.Sort(scratch.Times, e => e.Tick);
        TickOrder.Sort(scratch.Keys, e => e.Tick);
        TickOrder.Sort(scratch.Programs, e => e.Tick);
        TickOrder.Sort(scratch.Drums, e => e.Tick);
        Note[] notes = NoteMerge.Merge(scratch);
        DrumParts.Mark(MemoryMarshal.Cast<Note, OpenNote>(notes.AsSpan()), scratch.Drums, scratch.Ports);
        Programs.Set(notes, CollectionsMarshal.AsSpan(scratch.Programs), scratch.Ports);
        var song = new Song(
            file,
            ImmutableCollectionsMarshal.AsImmutableArray(notes),
            new TempoMap(file.Division, CollectionsMarshal.AsSpan(scratch.Tempos)),
            new BarGrid(file.Division, CollectionsMarshal.AsSpan(scratch.Times)),
            [.. scratch.Keys],
            endTick,
            pairing.LastEnd,
            pairing.UnmatchedOns,
            pairing.UnmatchedOffs);
        scratch.GiveBack();
        return song;
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// Pairs note ons with note offs, first in first out per track, channel and pitch: when a pitch is struck again
/// before its note off, the first note off ends the first of the two. A note on that is never ended lasts to the end
/// of its track; a note off without a note is passed over. Both are counted. Constant time per event.
/// </summary>
internal sealed class NoteCollector : IDisposable
{
    private const int Slots = 16 * 128;
    private readonly Queue[] _queues = ArrayPool<Queue>.Shared.Rent(Slots);
    private readonly List<int> _runs = [0];
    private Note[] _notes = ArrayPool<Note>.Shared.Rent(512);
    private int _count;
    private int _open;

    public NoteCollector() => _queues.AsSpan(0, Slots).Clear();

    public int UnmatchedOns { get; private set; }

    public int UnmatchedOffs { get; private set; }

    /// <summary>Where the last note has ended; 0 without notes.</summary>
    public long LastEnd { get; private set; }

    public void Start(in MidiEvent e, int track)
    {
        Note[] notes = _notes;
        int index = _count;
        if (index == notes.Length)
        {
            Grow(ref _notes);
            notes = _notes;
        }

        notes[index] = new Note(e.Tick, 0, e.Data1, e.Data2, e.Channel, 0, track);
        _count = index + 1;
        _open++;

        // A queue is (first, last), each an index + 1; 0 is empty. While a note waits, its length says which is next.
        ref Queue queue = ref _queues[Slot(e)];
        if (queue.First == 0)
        {
            queue.First = index + 1;
        }
        else
        {
            ref Note last = ref notes[queue.Last - 1];
            last = last with { DurationTicks = index + 1 };
        }

        queue.Last = index + 1;
    }

    public void End(in MidiEvent e)
    {
        ref Queue queue = ref _queues[Slot(e)];
        if (queue.First == 0)
        {
            UnmatchedOffs++;
            return;
        }

        queue.First = Finish(queue.First, e.Tick);
    }

    public void EndTrack(long endTick)
    {
        for (int slot = 0; slot < Slots && _open > 0; slot++)
        {
            for (ref int first = ref _queues[slot].First; first != 0; UnmatchedOns++)
            {
                first = Finish(first, endTick);
            }
        }

        if (_count > _runs[^1])
        {
            _runs.Add(_count);
        }
    }

    /// <summary>All notes by start; those that start together in the order of tracks, then of the file.</summary>
    public ImmutableArray<Note> Take(List<ProgramChange> programs)
    {
        Note[] notes = GC.AllocateUninitializedArray<Note>(_count);
        MergeRuns(notes);
        Span<byte> current = stackalloc byte[16];
        current.Clear();
        int next = 0;
        if (programs.Count > 0)
        {
            long nextTick = programs[0].Tick;
            foreach (ref Note note in notes.AsSpan())
            {
                for (; nextTick <= note.StartTick; nextTick = next < programs.Count ? programs[next].Tick : long.MaxValue)
                {
                    current[programs[next].Channel] = programs[next].Program;
                    next++;
                }

                if (current[note.Channel] is not 0 and byte program)
                {
                    note = note with { Program = program };
                }
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(notes);
    }

    public void Dispose()
    {
        ArrayPool<Queue>.Shared.Return(_queues);
        ArrayPool<Note>.Shared.Return(_notes);
    }

    /// <summary>Gives a waiting note its length, and its place to the next one.</summary>
    private int Finish(int first, long endTick)
    {
        ref Note note = ref _notes[first - 1];
        int next = (int)note.DurationTicks;
        note = note with { DurationTicks = endTick - note.StartTick };
        _open--;
        LastEnd = Math.Max(LastEnd, endTick);
        return next;
    }

    private static int Slot(in MidiEvent e) => (e.Channel << 7) | (e.Data1 & 0x7F);

    /// <summary>Each track is a sorted run: merges neighbours until one is left.</summary>
    private void MergeRuns(Note[] target)
    {
        if (_runs.Count <= 2)
        {
            _notes.AsSpan(0, _count).CopyTo(target);
            return;
        }

        // The last round writes to the target.
        Note[] from = _notes;
        Note[] spare = ArrayPool<Note>.Shared.Rent(_runs.Count > 3 ? _count : 0);
        Note[] other = spare;
        while (_runs.Count > 2)
        {
            Note[] to = _runs.Count == 3 ? target : other;
            int kept = 1;
            for (int i = 0; i + 1 < _runs.Count; i += 2)
            {
                int end = i + 2 < _runs.Count ? _runs[i + 2] : _runs[i + 1];
                Merge(from, _runs[i], _runs[i + 1], end, to);
                _runs[kept++] = end;
            }

            _runs.RemoveRange(kept, _runs.Count - kept);
            (from, other) = (to, from);
        }

        ArrayPool<Note>.Shared.Return(spare);
    }

    private static void Merge(Note[] from, int left, int right, int end, Note[] to)
    {
        int middle = right;
        int at = left;
        while (left < middle && right < end)
        {
            to[at++] = from[left].StartTick <= from[right].StartTick ? from[left++] : from[right++];
        }

        from.AsSpan(left, middle - left).CopyTo(to.AsSpan(at));
        from.AsSpan(right, end - right).CopyTo(to.AsSpan(at + middle - left));
    }

    private static void Grow<T>(ref T[] array)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private struct Queue
    {
        public int First;
        public int Last;
    }
}

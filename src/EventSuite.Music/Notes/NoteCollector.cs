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
    private readonly int[] _queues = ArrayPool<int>.Shared.Rent(2 * Slots);
    private readonly List<int> _runs = [0];
    private Note[] _notes = ArrayPool<Note>.Shared.Rent(512);
    private int[] _next = ArrayPool<int>.Shared.Rent(512);
    private int _count;
    private int _open;

    public NoteCollector() => _queues.AsSpan(0, 2 * Slots).Clear();

    public int UnmatchedOns { get; private set; }

    public int UnmatchedOffs { get; private set; }

    public void Start(in MidiEvent e, int track)
    {
        if (_count == _notes.Length)
        {
            Grow(ref _notes);
        }

        if (_count == _next.Length)
        {
            Grow(ref _next);
        }

        // Queues hold index + 1, 0 is empty: first waiting note at [slot], last at [slot + Slots].
        int slot = Slot(e);
        int index = _count++;
        _notes[index] = new Note(e.Tick, 0, e.Data1, e.Data2, e.Channel, 0, track);
        _next[index] = 0;
        if (_queues[slot] == 0)
        {
            _queues[slot] = index + 1;
        }
        else
        {
            _next[_queues[slot + Slots] - 1] = index + 1;
        }

        _queues[slot + Slots] = index + 1;
        _open++;
    }

    public void End(in MidiEvent e)
    {
        int slot = Slot(e);
        int first = _queues[slot];
        if (first == 0)
        {
            UnmatchedOffs++;
            return;
        }

        ref Note note = ref _notes[first - 1];
        note = note with { DurationTicks = e.Tick - note.StartTick };
        _queues[slot] = _next[first - 1];
        _open--;
    }

    public void EndTrack(long endTick)
    {
        for (int slot = 0; slot < Slots && _open > 0; slot++)
        {
            for (int first = _queues[slot]; first != 0; first = _next[first - 1], _open--, UnmatchedOns++)
            {
                ref Note note = ref _notes[first - 1];
                note = note with { DurationTicks = endTick - note.StartTick };
            }

            _queues[slot] = 0;
        }

        if (_count > _runs[^1])
        {
            _runs.Add(_count);
        }
    }

    /// <summary>All notes by start; those that start together in the order of tracks, then of the file.</summary>
    public ImmutableArray<Note> Take(List<ProgramChange> programs)
    {
        var notes = new Note[_count];
        MergeRuns(notes);
        Span<byte> current = stackalloc byte[16];
        current.Clear();
        int next = 0;
        if (programs.Count > 0)
        {
            for (int i = 0; i < notes.Length; i++)
            {
                for (; next < programs.Count && programs[next].Tick <= notes[i].StartTick; next++)
                {
                    current[programs[next].Channel] = programs[next].Program;
                }

                if (current[notes[i].Channel] is not 0 and byte program)
                {
                    notes[i] = notes[i] with { Program = program };
                }
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(notes);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_queues);
        ArrayPool<int>.Shared.Return(_next);
        ArrayPool<Note>.Shared.Return(_notes);
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

        Note[] from = _notes;
        Note[] spare = ArrayPool<Note>.Shared.Rent(_count);
        Note[] to = spare;
        while (_runs.Count > 2)
        {
            int kept = 1;
            for (int i = 0; i + 1 < _runs.Count; i += 2)
            {
                int end = i + 2 < _runs.Count ? _runs[i + 2] : _runs[i + 1];
                Merge(from, _runs[i], _runs[i + 1], end, to);
                _runs[kept++] = end;
            }

            _runs.RemoveRange(kept, _runs.Count - kept);
            (from, to) = (to, from);
        }

        from.AsSpan(0, _count).CopyTo(target);
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
}

using System.Runtime.InteropServices;

namespace EventSuite.Music.Notes;

/// <summary>Brings the notes of all tracks, each in order, into one order.</summary>
internal static class NoteMerge
{
    /// <summary>All notes by start; those that start together in the order of tracks, then of the file.</summary>
    public static Note[] Merge(NoteScratch scratch)
    {
        List<int> runs = scratch.Runs;
        Note[] target = GC.AllocateUninitializedArray<Note>(runs[^1]);
        Span<Note> to = target;
        Span<Note> from = MemoryMarshal.Cast<OpenNote, Note>(scratch.Notes.AsSpan(1, target.Length));
        if (runs.Count <= 2)
        {
            from.CopyTo(to);
            return target;
        }

        // Neighbours are merged until one run is left. The last round writes to the target.
        Span<Note> spare = runs.Count > 3 ? scratch.Spare(target.Length) : default;
        while (runs.Count > 2)
        {
            to = runs.Count == 3 ? target : spare;
            int kept = 1;
            for (int i = 0; i + 1 < runs.Count; i += 2)
            {
                int end = i + 2 < runs.Count ? runs[i + 2] : runs[i + 1];
                Merge(from[runs[i]..runs[i + 1]], from[runs[i + 1]..end], to[runs[i]..end]);
                runs[kept++] = end;
            }

            runs.RemoveRange(kept, runs.Count - kept);
            spare = from;
            from = to;
        }

        return target;
    }

    private static void Merge(ReadOnlySpan<Note> left, ReadOnlySpan<Note> right, Span<Note> to)
    {
        int l = 0;
        int r = 0;
        while (l < left.Length && r < right.Length)
        {
            if (left[l].StartTick <= right[r].StartTick)
            {
                to[l + r] = left[l];
                l++;
            }
            else
            {
                to[l + r] = right[r];
                r++;
            }
        }

        left[l..].CopyTo(to[(l + r)..]);
        right[r..].CopyTo(to[(left.Length + r)..]);
    }
}

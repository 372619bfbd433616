using System.Runtime.InteropServices;

namespace EventSuite.Music.Notes;

/// <summary>Gives notes the program in force on their voice where they start.</summary>
internal static class Programs
{
    /// <param name="notes">By start, each with its port where its program will be.</param>
    /// <param name="changes">By tick.</param>
    /// <param name="ports">More than the highest port.</param>
    public static void Set(Span<Note> notes, ReadOnlySpan<ProgramChange> changes, int ports)
    {
        if (changes.IsEmpty && ports == 1)
        {
            return;
        }

        Span<byte> current = stackalloc byte[16 * ports];
        current.Clear();
        Span<OpenNote> open = MemoryMarshal.Cast<Note, OpenNote>(notes);
        int next = 0;
        while (open.Length > 0)
        {
            for (; next < changes.Length && changes[next].Tick <= open[0].Start; next++)
            {
                current[changes[next].Voice] = changes[next].Program;
            }

            long until = next < changes.Length ? changes[next].Tick : long.MaxValue;
            int i = 0;
            for (; i < open.Length && open[i].Start < until; i++)
            {
                open[i].Program = current[open[i].Voice];
            }

            open = open[i..];
        }
    }
}

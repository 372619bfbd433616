using System.Diagnostics;

namespace EventSuite.Bench.Midi;

/// <summary>Rows of the table: each the best pass over all files.</summary>
internal sealed class MidiTable(int files, long bytes, long notes, int rounds)
{
    public void Row(string name, Func<double> pass)
    {
        double first = pass();
        double best = double.MaxValue;
        long allocated = 0;
        for (int round = 0; round < rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            double again = pass();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (!again.Equals(first))
            {
                throw new InvalidOperationException($"'{name}' gave {again} after {first}: passes must be the same.");
            }
        }

        Console.WriteLine($"{name,-44}{bytes / 1e6 / best,10:N0}{files / best,12:N0}{allocated / (double)notes,24:N1}");
    }
}

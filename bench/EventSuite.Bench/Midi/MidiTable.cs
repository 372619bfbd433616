using System.Diagnostics;

namespace EventSuite.Bench.Midi;

/// <summary>Rows that are measured in turns, so that what else the machine does hits all of them; best and middle pass.</summary>
internal sealed class MidiTable(int files, long bytes, long notes)
{
    private readonly List<MidiRow> _rows = [];

    /// <param name="name">First column.</param>
    /// <param name="pass">Once over all files; gives a sum that must be the same each time.</param>
    public void Row(string name, Func<double> pass) => _rows.Add(new MidiRow(name, pass));

    public void Measure(int rounds)
    {
        // The first two rounds are not counted: they compile, and compile again with what they learned.
        for (int round = -2; round < rounds; round++)
        {
            foreach (MidiRow row in _rows)
            {
                Measure(row, round >= 0);
            }
        }

        Console.WriteLine($"{"",-52}{"middle MB/s",12}{"best MB/s",11}{"middle files/s",16}{"best files/s",14}{"bytes allocated/note",22}{"collections",13}");
        foreach (MidiRow row in _rows)
        {
            double[] seconds = [.. row.Seconds.Order()];
            (double best, double middle) = (seconds[0], seconds[seconds.Length / 2]);
            Console.WriteLine(
                $"{row.Name,-52}{bytes / 1e6 / middle,12:N0}{bytes / 1e6 / best,11:N0}{files / middle,16:N0}{files / best,14:N0}"
                + $"{row.Allocated / (double)notes / seconds.Length,22:N1}{row.Collections / (double)seconds.Length,13:N1}");
        }
    }

    private static void Measure(MidiRow row, bool counts)
    {
        int collections = GC.CollectionCount(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        double sum = row.Pass();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (counts)
        {
            row.Seconds.Add(seconds);
            row.Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            row.Collections += GC.CollectionCount(0) - collections;
        }

        if (!sum.Equals(row.Sum ??= sum))
        {
            throw new InvalidOperationException($"'{row.Name}' gave {sum} after {row.Sum}: passes must be the same.");
        }
    }
}

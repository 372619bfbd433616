using System.Diagnostics;
using EventSuite.Bench.Processes;
using EventSuite.Plugins;

namespace EventSuite.Bench.Plugins;

/// <summary>How long a worker takes from its start to its greeting's answer, and what memory it then holds.</summary>
internal static class StartTable
{
    public static async Task RunAsync(int starts, CancellationToken cancellation)
    {
        var latencies = new Latencies(1);
        var memory = new List<double>();
        for (int i = 0; i < starts; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await using var worker = new BenchWorker();
            await worker.Client.InitializeAsync(BenchWorker.Greeting, cancellation);
            latencies.Add(0, start);
            memory.Add(ProcessFigures.Of(worker.Id).ResidentBytes / 1e6);
        }

        double[] ms = latencies.Percentiles(0.5, 0.99);
        Console.WriteLine($"Start to the greeting's answer, {starts} workers: {ms[0]:N0} ms in the middle, {ms[1]:N0} at most; {memory.Order().ElementAt(starts / 2):N0} MB resident.");
    }
}

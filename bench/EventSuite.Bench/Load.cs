using System.Diagnostics;

namespace EventSuite.Bench;

/// <summary>Callers who each send one request after another.</summary>
internal static class Load
{
    /// <summary>Runs the load and prints a row: requests a second, waits, and what came of it.</summary>
    /// <param name="name">First column.</param>
    /// <param name="callers">How many at a time.</param>
    /// <param name="duration">How long, after a tenth of it to warm up.</param>
    /// <param name="request">One request of a caller; counted when its task ends well.</param>
    public static async Task RunAsync(string name, int callers, TimeSpan duration, Func<int, int, Task> request)
    {
        await SendAsync(callers, duration / 10, request, new Latencies(callers), start: 0);
        var latencies = new Latencies(callers);
        var clock = Stopwatch.StartNew();
        await SendAsync(callers, duration, request, latencies, start: 1_000_000);
        var seconds = clock.Elapsed.TotalSeconds;
        var waits = latencies.Percentiles(0.5, 0.99, 1);
        Console.WriteLine($"{name,-44} {callers,7} {latencies.Count / seconds,12:N0} {waits[0],9:N1} {waits[1],9:N1} {waits[2],9:N1}");
    }

    /// <param name="rate">What the third column counts.</param>
    public static void PrintHeader(string rate) =>
        Console.WriteLine($"{"",-44} {"callers",7} {rate,12} {"p50 ms",9} {"p99 ms",9} {"max ms",9}");

    private static Task SendAsync(int callers, TimeSpan duration, Func<int, int, Task> request, Latencies latencies, int start)
    {
        var clock = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var i = start; clock.Elapsed < duration; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await request(caller, i);
                latencies.Add(caller, began);
            }
        })));
    }
}

using System.Diagnostics;

namespace EventSuite.Bench.Studio;

/// <summary>Doing something again and again at a steady pace.</summary>
internal static class Pace
{
    /// <summary>Begins every so often, or at once when the last took longer; ends after the one that is under way when it is over.</summary>
    public static async Task EveryAsync(TimeSpan period, CancellationToken over, Func<Task> work)
    {
        while (!over.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            await RestAsync(period - Stopwatch.GetElapsedTime(start), over);
        }
    }

    /// <summary>Waits, or until it is over.</summary>
    public static async Task RestAsync(TimeSpan rest, CancellationToken over)
    {
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

using System.Diagnostics;

namespace EventSuite.Bench;

/// <summary>How long each of many callers waited.</summary>
internal sealed class Latencies(int callers)
{
    private readonly List<long>[] _ticks = [.. Enumerable.Range(0, callers).Select(_ => new List<long>(4096))];

    /// <summary>Notes one wait of a caller; each caller notes its own.</summary>
    public void Add(int caller, long startedAt) => _ticks[caller].Add(Stopwatch.GetTimestamp() - startedAt);

    public int Count => _ticks.Sum(t => t.Count);

    /// <summary>The waits below which these shares of all lie, in milliseconds.</summary>
    public double[] Percentiles(params double[] shares)
    {
        var all = _ticks.SelectMany(t => t).Order().ToArray();
        return [.. shares.Select(s => all.Length == 0 ? double.NaN
            : Stopwatch.GetElapsedTime(0, all[Math.Min(all.Length - 1, (int)(s * all.Length))]).TotalMilliseconds)];
    }
}

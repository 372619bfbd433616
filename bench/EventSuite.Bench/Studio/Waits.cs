using System.Diagnostics;
using EventSuite.Bench.Viewers;

namespace EventSuite.Bench.Studio;

/// <summary>How long something took, again and again; from many callers at once.</summary>
internal sealed class Waits
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];

    /// <summary>How often it was measured.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _milliseconds.Count;
            }
        }
    }

    /// <summary>Notes one wait.</summary>
    public void Add(double milliseconds)
    {
        lock (_gate)
        {
            _milliseconds.Add(milliseconds);
        }
    }

    /// <summary>Does something and notes how long it took; what fails is not noted, but thrown.</summary>
    public async Task<T> OfAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await work();
        Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }

    /// <summary>The wait below which this share of all lies, in milliseconds; NaN when there was none.</summary>
    public double Percentile(double share)
    {
        lock (_gate)
        {
            return _milliseconds.Count == 0 ? double.NaN : ViewerFigures.Percentile(_milliseconds, share);
        }
    }
}

namespace EventHost.Plugins.Remote;

/// <summary>How long it takes to the laptop and back: the median of the last pings. Safe for many threads.</summary>
internal sealed class RemoteLatency
{
    private const int Kept = 9;

    private readonly Lock _gate = new();
    private readonly Queue<TimeSpan> _last = new();

    /// <summary>The median; null before the first.</summary>
    public TimeSpan? Median
    {
        get
        {
            lock (_gate)
            {
                return _last.Count == 0 ? null : _last.Order().ElementAt((_last.Count - 1) / 2);
            }
        }
    }

    /// <summary>Adds a round trip.</summary>
    public void Add(TimeSpan roundTrip)
    {
        lock (_gate)
        {
            _last.Enqueue(roundTrip);
            if (_last.Count > Kept)
            {
                _last.Dequeue();
            }
        }
    }
}

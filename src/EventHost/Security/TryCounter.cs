namespace EventHost.Security;

/// <summary>
/// Counts tries by key in windows of time, by the host's own clock. One window for all keys: when it ends, everything
/// is forgotten at once, so that strangers cannot fill the memory with names.
/// </summary>
/// <param name="permits">Tries of one key in a window.</param>
/// <param name="window">How long a window is.</param>
/// <param name="time">The clock.</param>
internal sealed class TryCounter(int permits, TimeSpan window, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _tries = new(StringComparer.Ordinal);
    private DateTimeOffset _began;

    /// <summary>Counts a try; false when the key has none left in this window.</summary>
    public bool Take(string key)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (now - _began >= window || now < _began)
            {
                _began = now;
                _tries.Clear();
            }

            var tries = _tries.GetValueOrDefault(key);
            _tries[key] = Math.Min(tries + 1, permits);
            return tries < permits;
        }
    }
}

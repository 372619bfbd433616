using System.Collections.Concurrent;

namespace EventHost.Compositions;

/// <summary>Which connection watches which job or run.</summary>
internal sealed class JobWatchers
{
    /// <summary>Most that one connection watches; the oldest are left then.</summary>
    public const int MostEach = 100;

    private readonly ConcurrentDictionary<string, List<Guid>> _watched = new();

    /// <summary>From now on the connection is told about it.</summary>
    public void Watch(string connection, Guid id)
    {
        var own = _watched.GetOrAdd(connection, _ => []);
        lock (own)
        {
            own.Remove(id);
            own.Add(id);
            if (own.Count > MostEach)
            {
                own.RemoveAt(0);
            }
        }
    }

    /// <summary>The connection wants to hear no more of it.</summary>
    public void Unwatch(string connection, Guid id)
    {
        if (_watched.TryGetValue(connection, out var own))
        {
            lock (own)
            {
                own.Remove(id);
            }
        }
    }

    /// <summary>The connection has ended.</summary>
    public void Leave(string connection) => _watched.TryRemove(connection, out _);

    /// <summary>Who watches it.</summary>
    public IReadOnlyList<string> Of(Guid id) => [.. _watched.Where(w =>
    {
        lock (w.Value)
        {
            return w.Value.Contains(id);
        }
    }).Select(w => w.Key)];
}

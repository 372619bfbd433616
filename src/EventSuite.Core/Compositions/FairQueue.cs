namespace EventSuite.Core.Compositions;

/// <summary>
/// Who comes next: the owners with waiting jobs take turns, and each one's oldest job comes first. Whoever asks for
/// much waits for himself, not the others for him. Not safe for many threads.
/// </summary>
public sealed class FairQueue
{
    // Owners with waiting jobs, the next turn first.
    private readonly List<Guid> _turns = [];
    private readonly Dictionary<Guid, List<Guid>> _waiting = [];
    private readonly Dictionary<Guid, Guid> _owners = [];

    /// <summary>How many jobs wait.</summary>
    public int Count => _owners.Count;

    /// <summary>The jobs that wait, in no order.</summary>
    public IReadOnlyCollection<Guid> Jobs => _owners.Keys;

    /// <summary>Whether a job waits.</summary>
    public bool Has(Guid job) => _owners.ContainsKey(job);

    /// <summary>Puts a job at the end of its owner's jobs. An owner without any takes the last turn. A job that waits already stays where it is.</summary>
    public void Add(Guid owner, Guid job)
    {
        if (!_owners.TryAdd(job, owner))
        {
            return;
        }

        if (!_waiting.TryGetValue(owner, out var own))
        {
            _waiting[owner] = own = [];
            _turns.Add(owner);
        }

        own.Add(job);
    }

    /// <summary>Takes a job out; false when it does not wait.</summary>
    public bool Remove(Guid job)
    {
        if (!_owners.Remove(job, out var owner))
        {
            return false;
        }

        var own = _waiting[owner];
        own.Remove(job);
        if (own.Count == 0)
        {
            _waiting.Remove(owner);
            _turns.Remove(owner);
        }

        return true;
    }

    /// <summary>The next job, which waits no more; null when none does.</summary>
    public Guid? Take()
    {
        if (_turns.Count == 0)
        {
            return null;
        }

        var owner = _turns[0];
        _turns.RemoveAt(0);
        var own = _waiting[owner];
        var job = own[0];
        own.RemoveAt(0);
        _owners.Remove(job);
        if (own.Count > 0)
        {
            _turns.Add(owner);
        }
        else
        {
            _waiting.Remove(owner);
        }

        return job;
    }

    /// <summary>How many jobs would be taken before this one if nothing else came; null when it does not wait.</summary>
    public int? PlaceOf(Guid job)
    {
        if (!_owners.TryGetValue(job, out var owner))
        {
            return null;
        }

        var own = _waiting[owner].IndexOf(job);
        var turn = _turns.IndexOf(owner);

        // Before the own k-th job, each of the others has had k turns, and one more if its turn comes first.
        return own + _turns.Select((other, i) => other == owner ? 0 : Math.Min(_waiting[other].Count, own + (i < turn ? 1 : 0))).Sum();
    }
}

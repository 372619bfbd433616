namespace EventSuite.Core.Compositions;

/// <summary>Jobs that wait for the same thing, and how many of them are at work. Not safe for many threads.</summary>
/// <param name="room">Jobs at work at the same time, at least 1.</param>
internal sealed class JobLane(int room)
{
    private int _working;

    /// <summary>The jobs that wait.</summary>
    public FairQueue Waiting { get; } = new();

    /// <summary>Whether nothing waits and nothing is at work.</summary>
    public bool IsEmpty => _working == 0 && Waiting.Count == 0;

    /// <summary>The next job if there is room for it, which is at work from now on; null: none.</summary>
    public Guid? Take()
    {
        if (_working >= room || Waiting.Take() is not { } job)
        {
            return null;
        }

        _working++;
        return job;
    }

    /// <summary>A job is at work no more.</summary>
    public void Left() => _working--;
}

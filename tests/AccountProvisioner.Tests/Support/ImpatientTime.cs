namespace AccountProvisioner.Tests.Support;

/// <summary>A clock on which every wait is over at once, and which remembers how long each would have been.</summary>
public sealed class ImpatientTime : TimeProvider
{
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Called at each wait, before it is over.</summary>
    public Action OnWait { get; set; } = () => { };

    public override DateTimeOffset GetUtcNow() => new(2030, 5, 4, 9, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        OnWait();
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}

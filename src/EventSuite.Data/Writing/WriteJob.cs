using EventSuite.Core.Storage;

namespace EventSuite.Data.Writing;

/// <summary>An operation on its way through the writer. It is begun or cancelled, whichever comes first.</summary>
internal abstract class WriteJob
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Cancelled = 2;

    private int _state;

    /// <summary>Claims the job for the writer.</summary>
    /// <returns>False when it was cancelled before.</returns>
    public bool TryBegin() => Interlocked.CompareExchange(ref _state, Begun, Waiting) == Waiting;

    /// <summary>Runs the operation; what it throws is kept for its caller.</summary>
    /// <returns>Whether its writes stand.</returns>
    public abstract bool Run(IContestWriter writer);

    /// <summary>The batch is on disk: tells the caller the outcome, or what its operation threw.</summary>
    public abstract void Acknowledge();

    /// <summary>Nothing of the batch is on disk: tells the caller why.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Drops the job.</summary>
    /// <returns>False when it had begun; then it is finished.</returns>
    protected bool TryCancel() => Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting;
}

using EventSuite.Core.Results;

namespace EventSuite.Core.Storage;

/// <summary>
/// The store. Reads see what is on disk; writes are operations handed to one writer, which runs them one after
/// another, commits a batch and only then acknowledges: whatever a caller was told is kept, is on disk.
/// </summary>
public interface IContestStore
{
    /// <summary>Runs a read on a consistent snapshot.</summary>
    T Read<T>(Func<IContestReader, T> query);

    /// <summary>
    /// Runs an operation alone, with everything before it visible. Faults or an exception undo all of its writes and
    /// those of nobody else. The task ends when the outcome is on disk.
    /// </summary>
    Task<Outcome<T>> WriteAsync<T>(Func<IContestWriter, Outcome<T>> operation, CancellationToken cancellation = default);
}

using EventSuite.Data.Writing;

namespace EventSuite.Data.Tests.Writing;

internal static class QueueOfJobs
{
    /// <summary>The next job, or null.</summary>
    public static WriteJob? Next(this Queue<WriteJob> queue) => queue.TryDequeue(out var job) ? job : null;
}

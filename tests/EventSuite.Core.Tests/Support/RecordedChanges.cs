using System.Collections.Concurrent;
using EventSuite.Core.Changes;

namespace EventSuite.Core.Tests.Support;

/// <summary>Remembers what use cases told.</summary>
internal sealed class RecordedChanges : IChangeFeed
{
    public ConcurrentQueue<ContestChange> All { get; } = [];

    public void Tell(ContestChange change) => All.Enqueue(change);
}

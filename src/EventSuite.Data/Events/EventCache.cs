using System.Collections.Concurrent;
using EventSuite.Core.Events;

namespace EventSuite.Data.Events;

/// <summary>
/// Parsed events by key and revision, shared by readers and writer. Only what is on disk gets in: the writer keeps its
/// own, uncommitted states out of it, so that a rolled-back revision is never mistaken for the next with its number.
/// </summary>
internal sealed class EventCache
{
    private readonly ConcurrentDictionary<Guid, ContestEvent> _events = new();

    public ContestEvent? Find(Guid id, int revision) =>
        _events.TryGetValue(id, out var contest) && contest.Revision == revision ? contest : null;

    /// <summary>Keeps a committed state, unless a newer one is there: a long read may still see an older.</summary>
    public void Keep(ContestEvent contest) =>
        _events.AddOrUpdate(contest.Id, contest, (_, kept) => kept.Revision > contest.Revision ? kept : contest);
}

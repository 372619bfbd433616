using EventSuite.Core.Events;

namespace EventSuite.Core.Standings;

/// <summary>One entry with its judgments, on the way to a standing.</summary>
internal sealed class EntryTally(Guid entryId, IReadOnlyList<Judgment> judgments, IReadOnlyList<Criterion> criteria)
{
    public Guid EntryId { get; } = entryId;

    public IReadOnlyList<Judgment> Judgments { get; } = judgments;

    /// <summary>Criterion id → mean over judges; empty without judgments.</summary>
    public IReadOnlyDictionary<string, decimal> Means { get; } = judgments.Count == 0
        ? new Dictionary<string, decimal>()
        : criteria.ToDictionary(c => c.Id, c => judgments.Average(j => (decimal)j.Values[c.Id]));

    /// <summary>Judge → the weighted sum that this judge gave.</summary>
    public IReadOnlyDictionary<Guid, decimal> Totals { get; } = judgments.ToDictionary(j => j.JudgeId, j => Points.Weighted(j, criteria));

    public Standing ToStanding(int? rank, bool shared, decimal? points) =>
        new(EntryId, rank, shared, points, Judgments.Count, Means.ToDictionary(m => m.Key, m => decimal.Round(m.Value, 2)));
}

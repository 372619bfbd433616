using EventSuite.Core.Events;

namespace EventSuite.Core.Judging;

/// <summary>A judge's list: blind, in the judge's own order.</summary>
/// <param name="Contest">The event.</param>
/// <param name="Round">The round that is judged now; null when none is.</param>
/// <param name="Entries">What there is to hear, in order.</param>
public sealed record JudgeSheet(ContestEvent Contest, Round? Round, IReadOnlyList<BlindEntry> Entries)
{
    /// <summary>How many have been scored.</summary>
    public int Done => Entries.Count(e => e.Score is not null);
}

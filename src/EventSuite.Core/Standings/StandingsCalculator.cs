using EventSuite.Core.Events;

namespace EventSuite.Core.Standings;

/// <summary>Standings: a pure function of entries, judgments and the published rules.</summary>
public static class StandingsCalculator
{
    /// <summary>
    /// The standing of every entry, best first; entries without a rank last. Equal totals go through the tie list and
    /// share a rank when it does not part them (1, 2, 2, 4).
    /// </summary>
    /// <param name="entries">The entries that take part; judgments of others are ignored.</param>
    /// <param name="judgments">At most one per judge and entry, with a value for every criterion.</param>
    /// <param name="criteria">The event's criteria.</param>
    /// <param name="round">Policy and least number of judgments.</param>
    /// <param name="tieBreak">The published tie list.</param>
    public static IReadOnlyList<Standing> Compute(
        IEnumerable<Guid> entries,
        IEnumerable<Judgment> judgments,
        IReadOnlyList<Criterion> criteria,
        Round round,
        IReadOnlyList<string> tieBreak)
    {
        var judged = judgments.ToLookup(j => j.EntryId);
        var tallies = entries.Distinct().Select(id => new EntryTally(id, [.. judged[id]], criteria)).ToList();
        var points = Points.Of(tallies, criteria, round.Standings);

        var ranked = tallies.Where(t => t.Judgments.Count >= round.MinJudgments).ToList();
        var standings = new List<Standing>(tallies.Count);
        var rank = 1;
        foreach (var group in ranked.GroupBy(t => points[t.EntryId]).OrderByDescending(g => g.Key))
        {
            foreach (var tied in TieBreaker.Part([.. group], tieBreak))
            {
                standings.AddRange(tied.OrderBy(t => t.EntryId)
                    .Select(t => t.ToStanding(rank, shared: tied.Count > 1, points[t.EntryId])));
                rank += tied.Count;
            }
        }

        standings.AddRange(tallies.Where(t => t.Judgments.Count < round.MinJudgments)
            .OrderByDescending(t => t.Judgments.Count).ThenBy(t => t.EntryId)
            .Select(t => t.ToStanding(rank: null, shared: false, t.Judgments.Count > 0 ? points[t.EntryId] : null)));
        return standings;
    }
}

using EventSuite.Core.Events;

namespace EventSuite.Core.Standings;

/// <summary>Scores into points, by policy.</summary>
internal static class Points
{
    // Far finer than anything shown, and coarse enough that equal totals stay equal whatever the order of addition.
    private const int Digits = 6;

    /// <summary>Entry → points, for every entry with at least one judgment (others get 0, which nobody sees).</summary>
    public static IReadOnlyDictionary<Guid, decimal> Of(
        IReadOnlyList<EntryTally> tallies, IReadOnlyList<Criterion> criteria, StandingsPolicy policy) => policy switch
        {
            StandingsPolicy.Cumulative => tallies.ToDictionary(t => t.EntryId, t => Round(t.Judgments.Sum(j => Weighted(j, criteria)))),
            StandingsPolicy.WeightedMean => tallies.ToDictionary(t => t.EntryId, t => Round(Mean(t, criteria))),
            StandingsPolicy.JudgeAdjusted => JudgeAdjustment.Adjust(tallies, criteria).ToDictionary(p => p.Key, p => Round((decimal)p.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "Unknown standings policy."),
        };

    /// <summary>The weighted mean of one judgment over the criteria, 1–5.</summary>
    public static decimal WeightedMean(Judgment judgment, IReadOnlyList<Criterion> criteria) =>
        Weighted(judgment, criteria) / criteria.Sum(c => c.Weight);

    /// <summary>The weighted sum of one judgment over the criteria.</summary>
    public static decimal Weighted(Judgment judgment, IReadOnlyList<Criterion> criteria) =>
        criteria.Sum(c => c.Weight * judgment.Values[c.Id]);

    private static decimal Mean(EntryTally tally, IReadOnlyList<Criterion> criteria) =>
        tally.Judgments.Count == 0 ? 0 : tally.Judgments.Average(j => WeightedMean(j, criteria));

    private static decimal Round(decimal value) => decimal.Round(value, Digits);
}

namespace EventSuite.Core.Standings;

/// <summary>Parts entries with equal points by the published tie list.</summary>
internal static class TieBreaker
{
    /// <summary>The groups in order, best first; a group of several shares its rank.</summary>
    public static IReadOnlyList<IReadOnlyList<EntryTally>> Part(IReadOnlyList<EntryTally> tied, IReadOnlyList<string> rules)
    {
        if (tied.Count < 2 || rules.Count == 0 || rules[0] == TieRule.Share)
        {
            return [tied];
        }

        IReadOnlyList<string> rest = [.. rules.Skip(1)];
        Func<EntryTally, decimal> measure = TieRule.CriterionOf(rules[0]) is { } criterion
            ? t => t.Means.GetValueOrDefault(criterion)
            : t => Wins(t, tied);
        return [.. tied.GroupBy(measure).OrderByDescending(g => g.Key).SelectMany(g => Part([.. g], rest))];
    }

    // Copeland's count: a win for each rival that more of the shared judges scored lower, half for a draw.
    private static decimal Wins(EntryTally entry, IReadOnlyList<EntryTally> tied) =>
        tied.Where(other => other != entry).Sum(other => Math.Sign(Preferences(entry, other)) switch { 1 => 1m, 0 => 0.5m, _ => 0m });

    // A judge prefers the entry to which it gave more points, by the same weights as the standings.
    private static int Preferences(EntryTally a, EntryTally b) =>
        a.Totals.Where(t => b.Totals.ContainsKey(t.Key)).Sum(t => Math.Sign(t.Value - b.Totals[t.Key]));
}

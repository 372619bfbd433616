using EventSuite.Core.Judging;

namespace Leaderboard.Web.Pages.Judge;

/// <summary>Where a judge goes next.</summary>
public static class JudgeSteps
{
    /// <summary>
    /// The next entry without a score after <paramref name="current"/>, from the start again after the last;
    /// <paramref name="current"/> itself counts as scored. Null: nothing is left.
    /// </summary>
    public static BlindEntry? NextOpen(IReadOnlyList<BlindEntry> entries, BlindEntry? current)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var open = entries.Where(e => e.Score is null && e.Id != current?.Id).ToList();
        return open.FirstOrDefault(e => e.Number > (current?.Number ?? 0)) ?? open.FirstOrDefault();
    }
}

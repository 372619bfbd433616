using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace Leaderboard.Web.Pages.Console.Judges;

/// <summary>What one judge has given in a round.</summary>
/// <param name="JudgeId">The judge.</param>
/// <param name="Given">Scores given to entries that take part.</param>
/// <param name="Mean">The mean of its weighted means, 1–5; null: no score yet.</param>
/// <param name="Missing">Labels of the entries without a score, in the judge's own order.</param>
/// <param name="Spread">How many of each value 1 to 5 it gave, over all criteria.</param>
public sealed record JudgeReport(Guid JudgeId, int Given, double? Mean, IReadOnlyList<string> Missing, IReadOnlyList<int> Spread)
{
    /// <summary>The reports of <paramref name="judges"/>.</summary>
    /// <param name="store">Where the scores are.</param>
    /// <param name="contest">The event.</param>
    /// <param name="round">The round.</param>
    /// <param name="judges">The judges.</param>
    public static IReadOnlyList<JudgeReport> Of(IContestReader store, ContestEvent contest, Round round, IEnumerable<Guid> judges)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(contest);
        var finalists = contest.PhaseOf(round) == Phase.Finals ? store.Finalists(contest.Id) : null;
        var entries = store.Submissions(contest.Id).Where(e => e.TakesPart && finalists?.Contains(e.Id) != false).ToList();
        var ids = entries.Select(e => e.Id).ToHashSet();
        var scores = store.Scores(contest.Id, round.Id).Where(s => ids.Contains(s.SubmissionId)).ToLookup(s => s.JudgeId);
        return [.. judges.Select(j => Of(contest.Definition, round, j, entries, [.. scores[j]]))];
    }

    private static JudgeReport Of(EventDefinition definition, Round round, Guid judge, IReadOnlyList<Submission> entries, IReadOnlyList<Score> scores)
    {
        var done = scores.Select(s => s.SubmissionId).ToHashSet();
        var missing = JudgeOrder.Arrange(entries.Where(e => !done.Contains(e.Id)), e => e.Id, judge, round.Id).Select(e => e.Label);
        var spread = Enumerable.Range(1, 5).Select(v => scores.Sum(s => s.Values.Values.Count(x => x == v)));
        return new JudgeReport(judge, scores.Count, scores.Count == 0 ? null : scores.Average(s => Weighted(definition.Criteria, s)), [.. missing], [.. spread]);
    }

    private static double Weighted(IReadOnlyList<Criterion> criteria, Score score) =>
        (double)(criteria.Sum(c => c.Weight * score.Values.GetValueOrDefault(c.Id)) / criteria.Sum(c => c.Weight));
}

using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Standings;
using EventSuite.Core.Storage;

namespace EventSuite.Core.AiJudging;

/// <summary>
/// The AI judge's column, apart from the humans': the latest finished run of the event. Points are its scores 0 … 100
/// with two decimals; who has the same shares the rank; an entry without a score has none.
/// </summary>
public static class AiStandings
{
    /// <summary>The run whose scores count; null: none has finished.</summary>
    public static AiJudgingRun? CountingRun(IContestReader store, ContestEvent contest)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(contest);
        return store.AiJudgings(contest.Id).FirstOrDefault(r => r.State == JobState.Finished);
    }

    /// <summary>The standings over the entries of a round, best first, whatever the public may see; empty when no run has finished.</summary>
    public static IReadOnlyList<Standing> Of(IContestReader store, ContestEvent contest, Round round)
    {
        if (CountingRun(store, contest) is not { } run)
        {
            return [];
        }

        // A replaced entry is another piece: the score of the file before is not its score.
        var scores = store.AiScores(run.Id).Where(s => s.Score is not null).ToDictionary(s => (s.SubmissionId, s.Sha256, s.FirstBar), s => decimal.Round((decimal)s.Score!.Value, 2));
        var rows = RoundStandings.EntriesOf(store, contest, round)
            .Select(e => (e.Id, Points: scores.TryGetValue((e.Id, e.StrippedSha256, e.FromBar), out var points) ? points : (decimal?)null)).ToList();
        return [.. rows.OrderByDescending(r => r.Points ?? -1).ThenBy(r => r.Id).Select(r => new Standing(
            r.Id,
            r.Points is { } mine ? 1 + rows.Count(other => other.Points > mine) : null,
            r.Points is { } same && rows.Count(other => other.Points == same) > 1,
            r.Points,
            r.Points is null ? 0 : 1,
            new Dictionary<string, decimal>()))];
    }
}

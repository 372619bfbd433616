using EventSuite.Core.Events;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Standings;

/// <summary>A round's standings from the store, whatever the public may see.</summary>
public static class RoundStandings
{
    /// <summary>The standings over the entries of that round: all that take part, or the finalists.</summary>
    public static IReadOnlyList<Standing> Of(IContestReader store, ContestEvent contest, Round round)
    {
        return StandingsCalculator.Compute(
            EntriesOf(store, contest, round).Select(e => e.Id),
            store.Scores(contest.Id, round.Id).Select(s => new Judgment(s.SubmissionId, s.JudgeId, s.Values)),
            contest.Definition.Criteria,
            round,
            contest.Definition.TieBreak);
    }

    /// <summary>The entries of that round: all that take part, or the finalists.</summary>
    public static IReadOnlyList<Submission> EntriesOf(IContestReader store, ContestEvent contest, Round round)
    {
        var entries = store.Submissions(contest.Id).Where(e => e.TakesPart);
        if (contest.PhaseOf(round) == Phase.Finals)
        {
            var finalists = store.Finalists(contest.Id);
            entries = entries.Where(e => finalists.Contains(e.Id));
        }

        return [.. entries];
    }

    /// <summary>Who goes on to the finals: the best n with a rank, and everybody tied with the last of them.</summary>
    public static IReadOnlyList<Guid> Finalists(IReadOnlyList<Standing> standings, int count) =>
        [.. standings.Where(s => s.Rank <= count).Select(s => s.EntryId)];
}

using EventSuite.Core.AiJudging;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Standings;

/// <summary>The results of every round as the scores have them now, whatever the public may see: callers guard it.</summary>
public sealed class ResultsQuery(IContestStore store)
{
    /// <summary>All rows: the human judges' category, then the AI judge's; finals first, best first.</summary>
    public Outcome<IReadOnlyList<ResultRow>> Of(string slug) => store.Read<Outcome<IReadOnlyList<ResultRow>>>(s =>
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        var entries = s.Submissions(contest.Id).ToDictionary(e => e.Id);
        var rounds = contest.Definition.Rounds.Reverse().ToList();
        var main = rounds.SelectMany(r => RoundStandings.Of(s, contest, r).Select(x => Row(AwardCategory.Main, r, x)));
        var ai = contest.Definition.Awards.Any(a => a.Id == AwardCategory.AiJudge)
            ? rounds.SelectMany(r => AiStandings.Of(s, contest, r).Select(x => Row(AwardCategory.AiJudge, r, x)))
            : [];
        return main.Concat(ai).ToList();

        ResultRow Row(string category, Round round, Standing x)
        {
            var entry = entries[x.EntryId];
            return new ResultRow(category, round.Id, x.Rank, x.Shared, entry.OwnerName, entry.Title, entry.UserName, x.Points, x.Judgments, x.CriterionMeans);
        }
    });
}

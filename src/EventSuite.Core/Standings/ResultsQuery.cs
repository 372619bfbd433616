using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Standings;

/// <summary>The results of every round as the scores have them now, whatever the public may see: callers guard it.</summary>
public sealed class ResultsQuery(IContestStore store)
{
    /// <summary>All rows, finals first, best first.</summary>
    public Outcome<IReadOnlyList<ResultRow>> Of(string slug) => store.Read<Outcome<IReadOnlyList<ResultRow>>>(s =>
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        var entries = s.Submissions(contest.Id).ToDictionary(e => e.Id);
        return contest.Definition.Rounds.Reverse().SelectMany(round => RoundStandings.Of(s, contest, round).Select(x =>
        {
            var entry = entries[x.EntryId];
            return new ResultRow(AwardCategory.Main, round.Id, x.Rank, x.Shared, entry.OwnerName, entry.Title, entry.UserName,
                x.Points, x.Judgments, x.CriterionMeans);
        })).ToList();
    });
}

using EventSuite.Core.Accounts;
using EventSuite.Core.Standings;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Events;

/// <summary>Gathers what the phase guards look at.</summary>
public static class PhaseFactsQuery
{
    /// <summary>The facts of an event at an instant.</summary>
    public static PhaseFacts Of(IContestReader store, ContestEvent contest, DateTimeOffset now)
    {
        var members = store.Members(contest.Id);
        var judges = members.Where(m => m.Role == Role.Judge).Select(m => m.Account.Id).ToHashSet();
        var entries = store.Submissions(contest.Id).Where(e => e.TakesPart).Select(e => e.Id).ToHashSet();
        var finalists = store.Finalists(contest.Id).Where(entries.Contains).ToHashSet();
        var (first, second) = (contest.Definition.Rounds[0], contest.Definition.Rounds[1]);
        var qualifiers = store.Scores(contest.Id, first.Id);
        var finals = store.Scores(contest.Id, second.Id);
        var standings = RoundStandings.Of(store, contest, first);
        return new PhaseFacts(
            now,
            members.Count(m => m.Role == Role.Participant),
            judges.Count,
            entries.Count,
            store.DeadlineExtensions(contest.Id).Count(e => e.Value > now),
            qualifiers.Count,
            finals.Count,
            (judges.Count * entries.Count) - qualifiers.Count(s => judges.Contains(s.JudgeId) && entries.Contains(s.SubmissionId)),
            (judges.Count * finalists.Count) - finals.Count(s => judges.Contains(s.JudgeId) && finalists.Contains(s.SubmissionId)),
            standings.Count(s => s.Rank is not null));
    }
}

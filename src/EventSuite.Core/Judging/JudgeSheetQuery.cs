using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Judging;

/// <summary>What a judge has to hear and has scored.</summary>
public sealed class JudgeSheetQuery(IContestStore store)
{
    /// <summary>The list of the round that is judged now.</summary>
    public Outcome<JudgeSheet> For(string slug, Guid judgeId) => store.Read<Outcome<JudgeSheet>>(s =>
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        if (s.FindMembership(contest.Id, judgeId) is not { Role: Role.Judge })
        {
            return Fault.Forbidden("not_judge", "Only judges of this event have a list.");
        }

        if (contest.CurrentRound is not { } round)
        {
            return new JudgeSheet(contest, null, []);
        }

        var finalists = s.Finalists(contest.Id);
        var entries = s.Submissions(contest.Id).Where(e => e.TakesPart && (contest.Phase != Phase.Finals || finalists.Contains(e.Id)));
        var scores = s.ScoresOf(contest.Id, round.Id, judgeId).ToDictionary(x => x.SubmissionId);
        return new JudgeSheet(contest, round, [.. JudgeOrder.Arrange(entries, e => e.Id, judgeId, round.Id)
            .Select((e, i) => new BlindEntry(e.Id, i + 1, e.Label, e.Music.Bars, e.Music.Seconds, e.StrippedSha256, scores.GetValueOrDefault(e.Id)))]);
    });
}

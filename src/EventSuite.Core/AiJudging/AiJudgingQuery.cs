using EventSuite.Core.Console;
using EventSuite.Core.Events;
using EventSuite.Core.Publication;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.AiJudging;

/// <summary>The AI judges' runs as the organiser's console shows them: callers guard it.</summary>
public sealed class AiJudgingQuery(IContestStore store)
{
    /// <summary>All runs of an event, newest first.</summary>
    public Outcome<IReadOnlyList<AccessibleRun>> In(string slug) => store.Read<Outcome<IReadOnlyList<AccessibleRun>>>(s =>
        s.FindEvent(slug) is { } contest
            ? s.AiJudgings(contest.Id).Select(r => new AccessibleRun(contest, r)).ToList()
            : EventFaults.NoEvent(slug));

    /// <summary>One run with its rows, best first, then those that could not be judged, then those that wait.</summary>
    public Outcome<AiJudgingDetail> Find(string slug, Guid runId) => store.Read<Outcome<AiJudgingDetail>>(s =>
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        if (s.FindAiJudging(runId) is not { } run || run.EventId != contest.Id)
        {
            return AiJudgingFaults.NoRun();
        }

        var scores = s.AiScores(run.Id);
        var rows = scores.Select(x =>
        {
            var entry = s.FindSubmission(x.SubmissionId)!;
            var rank = x.Score is { } mine ? 1 + scores.Count(other => other.Score > mine) : (int?)null;
            return new AiJudgingRow(rank, entry, x, entry.StrippedSha256 == x.Sha256 && entry.FromBar == x.FirstBar);
        });
        return new AiJudgingDetail(contest, run, AiStandings.CountingRun(s, contest)?.Id == run.Id,
            [.. rows.OrderBy(r => r.Rank ?? int.MaxValue).ThenBy(r => r.Score.IsWaiting).ThenBy(r => r.Entry.Title, StringComparer.OrdinalIgnoreCase)]);
    });

    /// <summary>The boards of the AI judge's category, one for each round; empty when the event has no such category.</summary>
    public Outcome<IReadOnlyList<BoardControl>> Boards(string slug) => store.Read<Outcome<IReadOnlyList<BoardControl>>>(s =>
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        var rounds = contest.Definition.Awards.Any(a => a.Id == AwardCategory.AiJudge) ? contest.Definition.Rounds : [];
        return rounds.Select(r =>
        {
            var state = s.FindBoard(contest.Id, r.Id, AwardCategory.AiJudge);
            return new BoardControl(r, BoardGate.ModeOf(contest, r, AwardCategory.AiJudge, state?.Chosen), state);
        }).ToList();
    });
}

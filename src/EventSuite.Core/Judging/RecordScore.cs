using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Judging;

/// <summary>Use case: a judge scores an entry. Revisions are appended; a repeated key answers as before.</summary>
public sealed class RecordScore(IContestStore store, IChangeFeed changes, TimeProvider time)
{
    /// <summary>Longest comment, in characters.</summary>
    public const int MaxComment = 2000;

    /// <summary>Records the scores; the receipt means that they are on disk.</summary>
    public async Task<Outcome<ScoreReceipt>> ExecuteAsync(
        string slug, string round, Guid submissionId, Actor actor, ScoreRequest request, CancellationToken cancellation = default)
    {
        // Checked before the writer's turn, which is everybody's; again there only when the event changed in between.
        if (store.Read(s => s.FindEvent(slug)) is not { } seen)
        {
            return EventFaults.NoEvent(slug);
        }

        var early = CheckedScore.Of(seen, round, submissionId, request);
        if (!early.Ok && actor.AccountId is { } caller && store.Read(s => s.FindMembership(seen.Id, caller)) is { Role: Role.Judge })
        {
            return Outcome<ScoreReceipt>.Refused(early.Faults);
        }

        var outcome = await store.WriteAsync<ScoreReceipt>(
            s =>
            {
                if (s.FindEvent(slug) is not { } contest)
                {
                    return EventFaults.NoEvent(slug);
                }

                if (actor.AccountId is not { } judge || s.FindMembership(contest.Id, judge) is not { Role: Role.Judge })
                {
                    return Fault.Forbidden("not_judge", "Only judges of this event can score.");
                }

                var score = ReferenceEquals(contest.Definition, seen.Definition) ? early : CheckedScore.Of(contest, round, submissionId, request);
                return score.Ok ? Record(s, contest, judge, actor, score.Value) : Outcome<ScoreReceipt>.Refused(score.Faults);
            },
            cancellation);
        if (outcome.Ok)
        {
            changes.Tell(new ScoreChanged(seen.Id, slug, round));
        }

        return outcome;
    }

    private Outcome<ScoreReceipt> Record(IContestWriter s, ContestEvent contest, Guid judge, Actor actor, CheckedScore score)
    {
        if (score.IdempotencyKey is { } key && s.FindAnswer(judge, key) is { } before)
        {
            return before.RequestHash == score.Fingerprint
                ? new ScoreReceipt(int.Parse(before.Answer, CultureInfo.InvariantCulture))
                : IdempotencyFaults.KeyReused();
        }

        if (Closed(s, contest, score.Round, score.SubmissionId) is { } closed)
        {
            return closed;
        }

        var revision = (s.FindScore(score.Round, score.SubmissionId, judge)?.Revision ?? 0) + 1;
        s.AppendScore(contest.Id, new Score(score.Round, score.SubmissionId, judge, revision, score.Values, score.Comment, time.GetUtcNow()));
        if (score.IdempotencyKey is { } fresh)
        {
            s.KeepAnswer(judge, fresh, new IdempotentAnswer(score.Fingerprint, revision.ToString(CultureInfo.InvariantCulture)));
        }

        s.Audit(new AuditFact(actor.UserName, "score.recorded", contest.Slug, score.SubmissionId.ToString(),
            AuditDetail.Of(("round", score.Round), ("revision", revision), ("values", score.ValuesText))));
        return new ScoreReceipt(revision);
    }

    private static Fault? Closed(IContestReader s, ContestEvent contest, string roundId, Guid submissionId)
    {
        if (contest.FindRound(roundId) is not { } round)
        {
            return EventFaults.NoRound(contest, roundId);
        }

        if (contest.CurrentRound?.Id != round.Id)
        {
            var needed = contest.PhaseOf(round);
            return Fault.Conflict("phase", contest.Phase < needed
                ? $"{round.Name} has not begun: the event is in phase {contest.Phase}."
                : $"{round.Name} is over: the event is in phase {contest.Phase}. Scores can no longer be changed.");
        }

        if (s.FindSubmission(submissionId) is not { } entry || entry.EventId != contest.Id)
        {
            return EventFaults.NoEntry();
        }

        if (!entry.TakesPart)
        {
            return Fault.Conflict("entry_out", "This entry no longer takes part. Go on with the next.");
        }

        return contest.Phase == Phase.Finals && !s.Finalists(contest.Id).Contains(submissionId)
            ? Fault.Conflict("not_finalist", "This entry is not among the finalists.")
            : null;
    }
}

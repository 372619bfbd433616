using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        Guid eventId = default;
        var outcome = await store.WriteAsync<ScoreReceipt>(
            s =>
            {
                if (s.FindEvent(slug) is not { } contest)
                {
                    return EventFaults.NoEvent(slug);
                }

                eventId = contest.Id;
                return Record(s, contest, round, submissionId, actor, request);
            },
            cancellation);
        if (outcome.Ok)
        {
            changes.Tell(new ScoreChanged(eventId, slug, round));
        }

        return outcome;
    }

    private Outcome<ScoreReceipt> Record(
        IContestWriter s, ContestEvent contest, string roundId, Guid submissionId, Actor actor, ScoreRequest request)
    {
        if (actor.AccountId is not { } judge || s.FindMembership(contest.Id, judge) is not { Role: Role.Judge })
        {
            return Fault.Forbidden("not_judge", "Only judges of this event can score.");
        }

        var faults = ScoreRules.Check(contest.Definition, request);
        if (faults.Count > 0)
        {
            return faults;
        }

        var comment = request.Comment?.Trim() ?? "";
        var values = ScoreRules.Text(contest.Definition, request.Values);
        var fingerprint = Fingerprint(contest, roundId, submissionId, values, comment);
        if (request.IdempotencyKey is { } key && s.FindAnswer(judge, key) is { } before)
        {
            return before.RequestHash == fingerprint
                ? new ScoreReceipt(int.Parse(before.Answer, CultureInfo.InvariantCulture))
                : IdempotencyFaults.KeyReused();
        }

        if (Closed(s, contest, roundId, submissionId) is { } closed)
        {
            return closed;
        }

        var revision = (s.FindScore(roundId, submissionId, judge)?.Revision ?? 0) + 1;
        s.AppendScore(contest.Id, new Score(roundId, submissionId, judge, revision, request.Values, comment, time.GetUtcNow()));
        if (request.IdempotencyKey is { } fresh)
        {
            s.KeepAnswer(judge, fresh, new IdempotentAnswer(fingerprint, revision.ToString(CultureInfo.InvariantCulture)));
        }

        s.Audit(new AuditFact(actor.UserName, "score.recorded", contest.Slug, submissionId.ToString(),
            AuditDetail.Of(("round", roundId), ("revision", revision), ("values", values))));
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

    private static string Fingerprint(ContestEvent contest, string round, Guid submission, string values, string comment) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{contest.Id}|{round}|{submission}|{values}|{comment}")));
}

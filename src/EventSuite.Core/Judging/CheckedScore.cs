using System.Security.Cryptography;
using System.Text;
using EventSuite.Core.Events;
using EventSuite.Core.Results;

namespace EventSuite.Core.Judging;

/// <summary>A score that passed every check that needs no store.</summary>
/// <param name="Fingerprint">The same for the same request: an idempotency key belongs to one.</param>
/// <param name="ValuesText">The values in the criteria's order, for the audit log.</param>
internal sealed record CheckedScore(
    string Round, Guid SubmissionId, IReadOnlyDictionary<string, int> Values, string Comment, string? IdempotencyKey,
    string ValuesText, string Fingerprint)
{
    /// <summary>The checked score, or every fault of the request.</summary>
    public static Outcome<CheckedScore> Of(ContestEvent contest, string round, Guid submissionId, ScoreRequest request)
    {
        var faults = ScoreRules.Check(contest.Definition, request);
        if (faults.Count > 0)
        {
            return faults;
        }

        var comment = request.Comment?.Trim() ?? "";
        var values = ScoreRules.Text(contest.Definition, request.Values);
        var fingerprint = SHA256.HashData(Encoding.UTF8.GetBytes($"{contest.Id}|{round}|{submissionId}|{values}|{comment}"));
        return new CheckedScore(round, submissionId, request.Values, comment, request.IdempotencyKey, values, Convert.ToHexStringLower(fingerprint));
    }
}

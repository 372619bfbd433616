namespace EventSuite.Core.Judging;

/// <summary>The latest revision of one judge's scores for one entry in one round.</summary>
/// <param name="Round">Round id.</param>
/// <param name="SubmissionId">The entry.</param>
/// <param name="JudgeId">The judge's account.</param>
/// <param name="Revision">1, 2, 3 …</param>
/// <param name="Values">Criterion id → 1–5.</param>
/// <param name="Comment">May be empty.</param>
/// <param name="At">When, UTC.</param>
public sealed record Score(
    string Round,
    Guid SubmissionId,
    Guid JudgeId,
    int Revision,
    IReadOnlyDictionary<string, int> Values,
    string Comment,
    DateTimeOffset At);

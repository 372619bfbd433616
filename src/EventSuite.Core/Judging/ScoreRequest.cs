namespace EventSuite.Core.Judging;

/// <summary>A judge's scores for one entry, as sent.</summary>
/// <param name="Values">Criterion id → 1–5; all criteria are needed.</param>
/// <param name="Comment">At most 2,000 characters; may be null.</param>
/// <param name="IdempotencyKey">Scope: account and key; may be null.</param>
public sealed record ScoreRequest(IReadOnlyDictionary<string, int> Values, string? Comment, string? IdempotencyKey);

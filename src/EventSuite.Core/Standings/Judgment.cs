namespace EventSuite.Core.Standings;

/// <summary>One judge's values for one entry: all that standings need of a score.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="JudgeId">The judge.</param>
/// <param name="Values">Criterion id → 1–5.</param>
public sealed record Judgment(Guid EntryId, Guid JudgeId, IReadOnlyDictionary<string, int> Values);

using EventSuite.Core.Submissions;

namespace EventSuite.Core.AiJudging;

/// <summary>A row of a run as the organiser sees it.</summary>
/// <param name="Rank">Among the run's rows, 1 is best, equal scores share it; null: no score.</param>
/// <param name="Entry">The entry as it is now.</param>
/// <param name="Score">What was said.</param>
/// <param name="IsCurrent">Whether the entry still is the file that was judged.</param>
public sealed record AiJudgingRow(int? Rank, Submission Entry, AiScore Score, bool IsCurrent);

using EventSuite.Core.Events;

namespace EventSuite.Core.AiJudging;

/// <summary>A run with its rows.</summary>
/// <param name="Contest">Its event.</param>
/// <param name="Run">The run.</param>
/// <param name="Counts">Whether it is the AI judge's column: the latest that has finished.</param>
/// <param name="Rows">Its rows, best first.</param>
public sealed record AiJudgingDetail(ContestEvent Contest, AiJudgingRun Run, bool Counts, IReadOnlyList<AiJudgingRow> Rows);

using EventSuite.Core.Events;

namespace EventSuite.Core.AiJudging;

/// <summary>A run that a viewer may see.</summary>
/// <param name="Contest">Its event.</param>
/// <param name="Run">The run.</param>
public sealed record AccessibleRun(ContestEvent Contest, AiJudgingRun Run);

using EventSuite.Core.Events;

namespace EventSuite.Core.Console;

/// <summary>A phase that can come next.</summary>
/// <param name="Target">The phase.</param>
/// <param name="Obstacles">What stands in the way; empty: nothing.</param>
/// <param name="PlannedAt">When the agenda says it begins, UTC.</param>
public sealed record PhaseStep(Phase Target, IReadOnlyList<Obstacle> Obstacles, DateTimeOffset? PlannedAt);

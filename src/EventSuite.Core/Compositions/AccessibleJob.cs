using EventSuite.Core.Events;

namespace EventSuite.Core.Compositions;

/// <summary>A job that a viewer may see.</summary>
/// <param name="Contest">Its event.</param>
/// <param name="Job">The job.</param>
public sealed record AccessibleJob(ContestEvent Contest, CompositionJob Job);

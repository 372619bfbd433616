namespace EventSuite.Core.Events;

/// <summary>Something that stands in the way of a phase.</summary>
/// <param name="Code">Machine name.</param>
/// <param name="Message">What, and the mend.</param>
/// <param name="CanBeOverridden">Whether the organiser may go on all the same.</param>
public sealed record Obstacle(string Code, string Message, bool CanBeOverridden);

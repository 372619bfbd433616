namespace EventSuite.Core.Changes;

/// <summary>Something changed, on disk already; live pages and background work react to it.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Slug">Its slug.</param>
public abstract record ContestChange(Guid EventId, string Slug);

namespace EventSuite.Core.Changes;

/// <summary>A judge scored.</summary>
public sealed record ScoreChanged(Guid EventId, string Slug, string Round) : ContestChange(EventId, Slug);

namespace EventSuite.Core.Changes;

/// <summary>An entry came, was replaced, withdrawn or disqualified.</summary>
public sealed record EntriesChanged(Guid EventId, string Slug, Guid SubmissionId) : ContestChange(EventId, Slug);
